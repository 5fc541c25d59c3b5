<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BasketController</name>
    <message numerus="yes">
        <source>In the basket: {0} (%n entries)</source>
        <translation>
            <numerusform>In the basket: {0} (%n entry)</numerusform>
            <numerusform>In the basket: {0} (%n entries)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message numerus="yes">
        <source>%n votes given</source>
        <translation>
            <numerusform>%n vote given</numerusform>
            <numerusform>%n votes given</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardClock</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardHomeController</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes of the show are cards now</source>
        <translation>
            <numerusform>%n note of the show is a card now</numerusform>
            <numerusform>%n notes of the show are cards now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BreadthBar</name>
    <message numerus="yes">
        <source>{0}, %n hits</source>
        <translation>
            <numerusform>{0}, %n hit</numerusform>
            <numerusform>{0}, %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareController</name>
    <message numerus="yes">
        <source>%n entries in the queue</source>
        <translation>
            <numerusform>%n entry in the queue</numerusform>
            <numerusform>%n entries in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adoptions</source>
        <translation>
            <numerusform>%n adoption</numerusform>
            <numerusform>%n adoptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CareFeature</name>
    <message numerus="yes">
        <source>A change of %n files was cut off: {0}</source>
        <translation>
            <numerusform>A change of %n file was cut off: {0}</numerusform>
            <numerusform>A change of %n files was cut off: {0}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message numerus="yes">
        <source>{0}, %n cards</source>
        <translation>
            <numerusform>{0}, %n card</numerusform>
            <numerusform>{0}, %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorFeature</name>
    <message numerus="yes">
        <source>%n unsaved drafts are waiting</source>
        <translation>
            <numerusform>%n unsaved draft is waiting</numerusform>
            <numerusform>%n unsaved drafts are waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message numerus="yes">
        <source>%n needed before approval</source>
        <translation>
            <numerusform>%n thing needed before approval</numerusform>
            <numerusform>%n things needed before approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeController</name>
    <message numerus="yes">
        <source>%n entries were taken in. They can be taken back under Upkeep.</source>
        <translation>
            <numerusform>%n entry was taken in. It can be taken back under Upkeep.</numerusform>
            <numerusform>%n entries were taken in. They can be taken back under Upkeep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to {0}</source>
        <translation>
            <numerusform>%n entry written to {0}</numerusform>
            <numerusform>%n entries written to {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, as they are not public.</source>
        <translation>
            <numerusform>%n was left out, as it is not public.</numerusform>
            <numerusform>%n were left out, as they are not public.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept out</source>
        <translation>
            <numerusform>%n kept out</numerusform>
            <numerusform>%n kept out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts on several slides</source>
        <translation>
            <numerusform>%n text on several slides</numerusform>
            <numerusform>%n texts on several slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortened to fit</source>
        <translation>
            <numerusform>%n shortened to fit</numerusform>
            <numerusform>%n shortened to fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message numerus="yes">
        <source>%n at the most</source>
        <translation>
            <numerusform>%n at the most</numerusform>
            <numerusform>%n at the most</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message numerus="yes">
        <source>%n cities</source>
        <translation>
            <numerusform>%n city</numerusform>
            <numerusform>%n cities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+ %n pages</source>
        <translation>
            <numerusform>+ %n page</numerusform>
            <numerusform>+ %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCharts</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cities</source>
        <translation>
            <numerusform>%n city</numerusform>
            <numerusform>%n cities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n project</numerusform>
            <numerusform>%n projects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publications</source>
        <translation>
            <numerusform>%n publication</numerusform>
            <numerusform>%n publications</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for review</source>
        <translation>
            <numerusform>%n waiting for review</numerusform>
            <numerusform>%n waiting for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outdated</source>
        <translation>
            <numerusform>%n outdated</numerusform>
            <numerusform>%n outdated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n archived</numerusform>
            <numerusform>%n archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due for review</source>
        <translation>
            <numerusform>%n due for review</numerusform>
            <numerusform>%n due for review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken into use</source>
        <translation>
            <numerusform>%n taken into use</numerusform>
            <numerusform>%n taken into use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adoptions told</source>
        <translation>
            <numerusform>%n adoption told</numerusform>
            <numerusform>%n adoptions told</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no hits in %n searches</source>
        <translation>
            <numerusform>no hits in %n search</numerusform>
            <numerusform>no hits in %n searches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyFilesController</name>
    <message numerus="yes">
        <source>%n files change. They can be taken back byte for byte.</source>
        <translation>
            <numerusform>%n file changes. It can be taken back byte for byte.</numerusform>
            <numerusform>%n files change. They can be taken back byte for byte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeighbourCharts</name>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n more is not shown.</numerusform>
            <numerusform>%n more are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message numerus="yes">
        <source>The list: %n entries</source>
        <translation>
            <numerusform>The list: %n entry</numerusform>
            <numerusform>The list: %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes">
        <source>%n problems. Enter opens the entry.</source>
        <translation>
            <numerusform>%n problem. Enter opens the entry.</numerusform>
            <numerusform>%n problems. Enter opens the entry.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeCharts</name>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n lesson</numerusform>
            <numerusform>%n lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n places without coordinates are in the table only.</source>
        <translation>
            <numerusform>%n place without coordinates is in the table only.</numerusform>
            <numerusform>%n places without coordinates are in the table only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n tie</numerusform>
            <numerusform>%n ties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicationsFeature</name>
    <message numerus="yes">
        <source>Reading the PDFs goes on where it was broken off: %n left.</source>
        <translation>
            <numerusform>Reading the PDFs goes on where it was broken off: %n left.</numerusform>
            <numerusform>Reading the PDFs goes on where it was broken off: %n left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the PDFs was stopped; %n of them cannot be found yet.</source>
        <translation>
            <numerusform>Reading the PDFs was stopped; %n of them cannot be found yet.</numerusform>
            <numerusform>Reading the PDFs was stopped; %n of them cannot be found yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message numerus="yes">
        <source>alone in %n entries</source>
        <translation>
            <numerusform>alone in %n entry</numerusform>
            <numerusform>alone in %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the hits lack a word; they come last</source>
        <translation>
            <numerusform>%n of the hits lacks a word; it comes last</numerusform>
            <numerusform>%n of the hits lack a word; they come last</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultHeader</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message numerus="yes">
        <source>%n search(es) are kept on this computer.</source>
        <translation>
            <numerusform>%n search is kept on this computer.</numerusform>
            <numerusform>%n searches are kept on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchesFeature</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartController</name>
    <message numerus="yes">
        <source>entries</source>
        <translation>
            <numerusform>entry</numerusform>
            <numerusform>entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lessons</source>
        <translation>
            <numerusform>lesson</numerusform>
            <numerusform>lessons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cities</source>
        <translation>
            <numerusform>city</numerusform>
            <numerusform>cities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkshopController</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n vote</numerusform>
            <numerusform>%n votes</numerusform>
        </translation>
    </message>
</context>
</TS>
