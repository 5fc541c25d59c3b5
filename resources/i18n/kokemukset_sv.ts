<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About the program</source>
        <translation>Om programmet</translation>
    </message>
    <message>
        <source>What six cities learned, to be searched and read offline.</source>
        <translation>Vad sex städer lärde sig: sök och läs utan nätförbindelse.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Licence {0}</source>
        <translation>Licens {0}</translation>
    </message>
    <message>
        <source>The program never uses the network. Links open in your browser, and only when you say so.</source>
        <translation>Programmet använder aldrig nätet. Länkar öppnas i din webbläsare, och bara när du själv vill.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Programmets delar</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Öppen kunskapsbank</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Go to an entry by its title …</source>
        <translation>Gå till en post efter rubrik …</translation>
    </message>
    <message>
        <source>All actions …</source>
        <translation>Alla kommandon …</translation>
    </message>
    <message>
        <source>Start view</source>
        <translation>Startvyn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Find in the entry</source>
        <translation>Sök i posten</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nästa träff</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Föregående träff</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal textstorlek</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>Visa eller dölj filtren</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nästa ruta</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Föregående ruta</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Rensa filtren</translation>
    </message>
    <message>
        <source>Bring the index up to date</source>
        <translation>Uppdatera indexet</translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation>Bygg om indexet</translation>
    </message>
    <message>
        <source>Problems in the library …</source>
        <translation>Problem i kunskapsbanken …</translation>
    </message>
    <message>
        <source>Open another library …</source>
        <translation>Öppna en annan kunskapsbank …</translation>
    </message>
    <message>
        <source>Open the bundled 6Aika library</source>
        <translation>Öppna den medföljande kunskapsbanken 6Aika</translation>
    </message>
    <message>
        <source>Show the entry&apos;s file in its folder</source>
        <translation>Visa postens fil i dess mapp</translation>
    </message>
    <message>
        <source>Copy a link to the entry</source>
        <translation>Kopiera en länk till posten</translation>
    </message>
    <message>
        <source>Copy the entry as a citation</source>
        <translation>Kopiera posten som källhänvisning</translation>
    </message>
    <message>
        <source>Edit the entry, or go back to reading</source>
        <translation>Redigera posten eller gå tillbaka till läsningen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>New entry …</source>
        <translation>Ny post …</translation>
    </message>
    <message>
        <source>Note an observation …</source>
        <translation>Anteckna en iakttagelse …</translation>
    </message>
    <message>
        <source>Unsaved drafts …</source>
        <translation>Osparade utkast …</translation>
    </message>
    <message>
        <source>History of the entry</source>
        <translation>Postens historik</translation>
    </message>
    <message>
        <source>Move the entry to the trash</source>
        <translation>Flytta posten till papperskorgen</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Papperskorgen …</translation>
    </message>
    <message>
        <source>Print the entry …</source>
        <translation>Skriv ut posten …</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Helskärm</translation>
    </message>
    <message>
        <source>What stands beside the entry</source>
        <translation>Det som står bredvid posten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Keys and search syntax</source>
        <translation>Tangenter och sökhjälp</translation>
    </message>
    <message>
        <source>About Kokemukset</source>
        <translation>Om Kokemukset</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Verkstäder</translation>
    </message>
    <message>
        <source>Put the entry on the workshop board</source>
        <translation>Lägg posten på verkstadens tavla</translation>
    </message>
    <message>
        <source>Pick into the basket, or take out</source>
        <translation>Plocka till korgen eller ta bort</translation>
    </message>
    <message>
        <source>Basket and collections</source>
        <translation>Korg och samlingar</translation>
    </message>
    <message>
        <source>Start the show …</source>
        <translation>Starta visningen …</translation>
    </message>
    <message>
        <source>Saved and latest searches …</source>
        <translation>Sparade och senaste sökningar …</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Spara den här sökningen</translation>
    </message>
    <message>
        <source>Kept searches and gaps …</source>
        <translation>Bevarade sökningar och luckor …</translation>
    </message>
    <message>
        <source>Check a plan …</source>
        <translation>Granska en plan …</translation>
    </message>
    <message>
        <source>Upkeep: review and quality</source>
        <translation>Skötsel: granskning och kvalitet</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Stämmer fortfarande</translation>
    </message>
    <message>
        <source>Does not hold any more …</source>
        <translation>Stämmer inte längre …</translation>
    </message>
    <message>
        <source>Tell who took the lesson into use …</source>
        <translation>Berätta vem som tog lärdomen i bruk …</translation>
    </message>
    <message>
        <source>Import entries …</source>
        <translation>Importera inlägg …</translation>
    </message>
    <message>
        <source>Export entries …</source>
        <translation>Exportera inlägg …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Search and reading</source>
        <translation>Sökning och läsning</translation>
    </message>
    <message>
        <source>New lesson from this page …</source>
        <translation>Ny lärdom från den här sidan …</translation>
    </message>
    <message>
        <source>Send the entry to review</source>
        <translation>Skicka posten till granskning</translation>
    </message>
    <message>
        <source>Next word written wrong</source>
        <translation>Nästa felstavade ord</translation>
    </message>
    <message>
        <source>Rename everywhere …</source>
        <translation>Byt namn överallt …</translation>
    </message>
    <message>
        <source>Change a field in many entries …</source>
        <translation>Ändra ett fält i många poster …</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Take into use</source>
        <translation>Tas i bruk</translation>
    </message>
    <message>
        <source>Apply in our way</source>
        <translation>Tillämpas</translation>
    </message>
    <message>
        <source>Does not concern us</source>
        <translation>Berör oss inte</translation>
    </message>
    <message>
        <source>Reason: what is done, or why not</source>
        <translation>Motivering: vad som görs, eller varför inte</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Opening the library …</source>
        <translation>Kunskapsbanken öppnas …</translation>
    </message>
    <message>
        <source>Some settings could not be read and have their usual values: {0}</source>
        <translation>En del inställningar kunde inte läsas och har sina standardvärden: {0}</translation>
    </message>
    <message>
        <source>Choose a folder of entries</source>
        <translation>Välj en mapp med poster</translation>
    </message>
</context>
<context>
    <name>AttachController</name>
    <message>
        <source>This library is only for reading; copy it to a folder of your own first.</source>
        <translation>Det här biblioteket kan bara läsas; kopiera det först till en egen mapp.</translation>
    </message>
    <message>
        <source>Where does it belong? {0}</source>
        <translation>Var hör den hemma? {0}</translation>
    </message>
    <message>
        <source>Attach to the entry “{0}”</source>
        <translation>Bifoga till posten ”{0}”</translation>
    </message>
    <message>
        <source>Add to the library as a publication</source>
        <translation>Lägg till i biblioteket som publikation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>BasketController</name>
    <message>
        <source>Taken out of the basket: {0}</source>
        <translation>Borttaget ur korgen: {0}</translation>
    </message>
    <message numerus="yes">
        <source>In the basket: {0} (%n entries)</source>
        <translation>
            <numerusform>I korgen: {0} (%n post)</numerusform>
            <numerusform>I korgen: {0} (%n poster)</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>No longer in the library: {0}</source>
        <translation>Finns inte längre i biblioteket: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n bild</numerusform>
            <numerusform>%n bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>Ny mellanrubrik</translation>
    </message>
    <message>
        <source>The basket is empty.</source>
        <translation>Korgen är tom.</translation>
    </message>
    <message>
        <source>Opened: {0}</source>
        <translation>Öppnad: {0}</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Samling</translation>
    </message>
    <message>
        <source>In the basket: {0}</source>
        <translation>I korgen: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, p. {1}</source>
        <translation>{0}, s. {1}</translation>
    </message>
</context>
<context>
    <name>BasketView</name>
    <message>
        <source>Name of the collection</source>
        <translation>Samlingens namn</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Save as a collection</source>
        <translation>Spara som samling</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>Öppna en samling</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Skapa fil</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Töm korgen</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Korg</translation>
    </message>
    <message>
        <source>The basket is empty</source>
        <translation>Korgen är tom</translation>
    </message>
    <message>
        <source>Pick entries with Ctrl+D in the list or while reading, or open a ready collection.</source>
        <translation>Plocka poster med Ctrl+D i listan eller när du läser, eller öppna en färdig samling.</translation>
    </message>
    <message>
        <source>Slides as PDF …</source>
        <translation>Bilderna som PDF …</translation>
    </message>
    <message>
        <source>Slides as PowerPoint …</source>
        <translation>Bilderna som PowerPoint …</translation>
    </message>
    <message>
        <source>Slides as one web page …</source>
        <translation>Bilderna som en webbsida …</translation>
    </message>
    <message>
        <source>Handout as PDF …</source>
        <translation>Utdelningsblad som PDF …</translation>
    </message>
    <message>
        <source>Lesson cards, 4 on a sheet …</source>
        <translation>Lärdomskort, 4 per ark …</translation>
    </message>
    <message>
        <source>Lesson cards, 8 on a sheet …</source>
        <translation>Lärdomskort, 8 per ark …</translation>
    </message>
    <message>
        <source>Summary on one page …</source>
        <translation>Sammandrag på en sida …</translation>
    </message>
    <message>
        <source>Print the handout …</source>
        <translation>Skriv ut utdelningsbladet …</translation>
    </message>
    <message>
        <source>Print lesson cards, 4 on a sheet …</source>
        <translation>Skriv ut lärdomskort, 4 per ark …</translation>
    </message>
    <message>
        <source>Print lesson cards, 8 on a sheet …</source>
        <translation>Skriv ut lärdomskort, 8 per ark …</translation>
    </message>
    <message>
        <source>Print the summary …</source>
        <translation>Skriv ut sammanfattningen …</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>All workshops</source>
        <translation>Alla verkstäder</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Öppna omröstningen</translation>
    </message>
    <message>
        <source>Show the votes</source>
        <translation>Visa rösterna</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>Stäng omröstningen</translation>
    </message>
    <message>
        <source>Vote again</source>
        <translation>Rösta på nytt</translation>
    </message>
    <message>
        <source>Write up the card</source>
        <translation>Gör kortet till en lärdom</translation>
    </message>
    <message>
        <source>Session report</source>
        <translation>Verkstadens rapport</translation>
    </message>
    <message numerus="yes">
        <source>%n votes given</source>
        <translation>
            <numerusform>%n röst given</numerusform>
            <numerusform>%n röster givna</numerusform>
        </translation>
    </message>
    <message>
        <source>type a card’s votes, Enter goes to the next; + and − change by one</source>
        <translation>skriv kortets antal röster, Enter går till nästa; + och − ändrar med en</translation>
    </message>
    <message>
        <source>Heading of the group</source>
        <translation>Gruppens rubrik</translation>
    </message>
    <message>
        <source>No show has notes yet: N keeps one during a show</source>
        <translation>Ingen visning har anteckningar ännu: N sparar en under visningen</translation>
    </message>
    <message>
        <source>What was decided of the card</source>
        <translation>Vad som beslutades om kortet</translation>
    </message>
    <message>
        <source>As an entry of the library</source>
        <translation>Som en post i biblioteket</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>Som PDF …</translation>
    </message>
    <message>
        <source>As a Word document …</source>
        <translation>Som Word-dokument …</translation>
    </message>
    <message>
        <source>Notes of a show</source>
        <translation>Anteckningar från en visning</translation>
    </message>
    <message>
        <source>As a draft lesson</source>
        <translation>Som utkast till lärdom</translation>
    </message>
    <message>
        <source>As an observation in the inbox</source>
        <translation>Som iakttagelse i inkorgen</translation>
    </message>
</context>
<context>
    <name>BoardClock</name>
    <message>
        <source>Time left {0}</source>
        <translation>Tid kvar {0}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Paus</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minut</numerusform>
            <numerusform>%n minuter</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the time</source>
        <translation>Välj tid</translation>
    </message>
</context>
<context>
    <name>BoardHomeController</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n anteckning</numerusform>
            <numerusform>%n anteckningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes of the show are cards now</source>
        <translation>
            <numerusform>%n anteckning från visningen är nu ett kort</numerusform>
            <numerusform>%n anteckningar från visningen är nu kort</numerusform>
        </translation>
    </message>
    <message>
        <source>Every note of the show is on the board already</source>
        <translation>Alla anteckningar från visningen finns redan på tavlan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Made: {0}</source>
        <translation>Gjordes: {0}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Workshop board</source>
        <translation>Verkstadens tavla</translation>
    </message>
</context>
<context>
    <name>Bond</name>
    <message>
        <source>Its project</source>
        <translation>Postens projekt</translation>
    </message>
    <message>
        <source>Stated relation</source>
        <translation>Angivet samband</translation>
    </message>
    <message>
        <source>Linked from here</source>
        <translation>Länkad härifrån</translation>
    </message>
    <message>
        <source>Links here</source>
        <translation>Länkar hit</translation>
    </message>
    <message>
        <source>Belongs to this project</source>
        <translation>Hör till det här projektet</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Liknande</translation>
    </message>
    <message>
        <source>From the same project</source>
        <translation>Från samma projekt</translation>
    </message>
</context>
<context>
    <name>BreadthBar</name>
    <message>
        <source>How near the hits are to the words typed</source>
        <translation>Hur nära träffarna är de skrivna orden</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n hits</source>
        <translation>
            <numerusform>{0}, %n träff</numerusform>
            <numerusform>{0}, %n träffar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Words of the card</source>
        <translation>Kortets text</translation>
    </message>
    <message>
        <source>written up</source>
        <translation>gjord till lärdom</translation>
    </message>
    <message>
        <source>from an entry</source>
        <translation>från en post</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>grupp {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n röst</numerusform>
            <numerusform>%n röster</numerusform>
        </translation>
    </message>
    <message>
        <source>votes given</source>
        <translation>röster givna</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>vald</translation>
    </message>
    <message>
        <source>decided: {0}</source>
        <translation>beslut: {0}</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>personal identity code: {text}</source>
        <translation>personbeteckning: {text}</translation>
    </message>
    <message>
        <source>phone number: {text}</source>
        <translation>telefonnummer: {text}</translation>
    </message>
    <message>
        <source>e-mail address: {text}</source>
        <translation>e-postadress: {text}</translation>
    </message>
    <message>
        <source>name of a person: {text}</source>
        <translation>personnamn: {text}</translation>
    </message>
    <message>
        <source>The entry has no status, so it has no review: {detail}</source>
        <translation>Inlägget har ingen status och kan därför inte granskas: {detail}</translation>
    </message>
    <message>
        <source>The status cannot change like this: {detail}</source>
        <translation>Statusen kan inte ändras så här: {detail}</translation>
    </message>
    <message>
        <source>This step needs a reason ({detail}). Say in a sentence why.</source>
        <translation>Det här steget kräver en motivering ({detail}). Säg varför i en mening.</translation>
    </message>
    <message>
        <source>Before approval these fields are needed: {detail}</source>
        <translation>Före godkännandet behövs dessa fält: {detail}</translation>
    </message>
    <message>
        <source>Before approval these need a yes: {detail}</source>
        <translation>Före godkännandet krävs ett ja på dessa: {detail}</translation>
    </message>
    <message>
        <source>The entry may point to a person: {detail}. Change it, or say that you have looked at it.</source>
        <translation>Inlägget kan peka på en person: {detail}. Ändra stället eller bekräfta att du har kontrollerat det.</translation>
    </message>
    <message>
        <source>Say who does this ({detail}).</source>
        <translation>Ange vem som gör detta ({detail}).</translation>
    </message>
    <message>
        <source>The day of the next review has to be a day to come: {detail}</source>
        <translation>Datumet för nästa granskning måste ligga i framtiden: {detail}</translation>
    </message>
    <message>
        <source>Significant: somebody does something differently because of this</source>
        <translation>Betydelsefull: någon gör något annorlunda på grund av detta</translation>
    </message>
    <message>
        <source>Valid: the sources say what the entry says</source>
        <translation>Giltig: källorna säger det som inlägget säger</translation>
    </message>
    <message>
        <source>Applicable: it can be used in another city</source>
        <translation>Tillämpbar: den kan användas i en annan stad</translation>
    </message>
    <message>
        <source>Nothing in the library is called so: {detail}</source>
        <translation>Inget i kunskapsbanken heter så: {detail}</translation>
    </message>
    <message>
        <source>The new name is the same as the old one: {detail}</source>
        <translation>Det nya namnet är samma som det gamla: {detail}</translation>
    </message>
    <message>
        <source>This cannot be a name here: {detail}</source>
        <translation>Detta duger inte som namn: {detail}</translation>
    </message>
    <message>
        <source>The vocabulary has no “{detail}”. Add it to vocabulary.yaml first, or choose one that is there.</source>
        <translation>Ordlistan har inget ”{detail}”. Lägg först till det i vocabulary.yaml eller välj ett som finns där.</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Stämmer fortfarande</translation>
    </message>
</context>
<context>
    <name>CareController</name>
    <message>
        <source>Noted: it still holds. Next review by {0}</source>
        <translation>Noterat: stämmer fortfarande. Nästa granskning senast {0}</translation>
    </message>
    <message>
        <source>Does not hold any more</source>
        <translation>Stämmer inte längre</translation>
    </message>
    <message>
        <source>The entry becomes outdated and comes to the review queue. Nothing is deleted.</source>
        <translation>Inlägget märks som föråldrat och kommer till granskningskön. Inget raderas.</translation>
    </message>
    <message>
        <source>Outdate</source>
        <translation>Märk som föråldrat</translation>
    </message>
    <message>
        <source>The entry is now outdated</source>
        <translation>Inlägget är nu föråldrat</translation>
    </message>
    <message>
        <source>Taken into use</source>
        <translation>Taget i bruk</translation>
    </message>
    <message>
        <source>Who used this, and what came of it? A unit or a city will do; no names of persons are needed.</source>
        <translation>Vem använde detta, och vad blev följden? En enhet eller en stad räcker; inga personnamn behövs.</translation>
    </message>
    <message>
        <source>Add to the log</source>
        <translation>Lägg till i loggen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>How it was used</source>
        <translation>Hur det användes</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Vad som ändrades</translation>
    </message>
    <message>
        <source>The adoption is in the log of the lesson</source>
        <translation>Ibruktagandet finns i lärdomens logg</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the queue</source>
        <translation>
            <numerusform>%n inlägg i kön</numerusform>
            <numerusform>%n inlägg i kön</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n fynd</numerusform>
            <numerusform>%n fynd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adoptions</source>
        <translation>
            <numerusform>%n ibruktagande</numerusform>
            <numerusform>%n ibruktaganden</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no entry: {0}</source>
        <translation>Detta är inget inlägg: {0}</translation>
    </message>
    <message>
        <source>The entry waits for review</source>
        <translation>Inlägget väntar på granskning</translation>
    </message>
    <message>
        <source>Return to the writer</source>
        <translation>Returnera till skribenten</translation>
    </message>
    <message>
        <source>The entry becomes a draft again. Your reason is kept in its review log.</source>
        <translation>Inlägget blir ett utkast igen. Din motivering sparas i granskningsloggen.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Returnera</translation>
    </message>
    <message>
        <source>The entry was returned</source>
        <translation>Inlägget returnerades</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Saknas: {0}</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Rad {0}: {1}</translation>
    </message>
    <message>
        <source>I have looked at these places, and they may stay</source>
        <translation>Jag har kontrollerat dessa ställen, och de får stå kvar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Who approves (role or name)</source>
        <translation>Godkännare (roll eller namn)</translation>
    </message>
    <message>
        <source>Next review by</source>
        <translation>Granskas senast</translation>
    </message>
    <message>
        <source>The entry is approved</source>
        <translation>Inlägget är godkänt</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>Motivering i en mening</translation>
    </message>
    <message>
        <source>Who decides (role or name)</source>
        <translation>Beslutsfattare (roll eller namn)</translation>
    </message>
    <message>
        <source>tell in the settings who you are, and what waits for you comes first</source>
        <translation>berätta i inställningarna vem du är, så kommer det som väntar på dig först</translation>
    </message>
</context>
<context>
    <name>CareFeature</name>
    <message>
        <source>What the search shows</source>
        <translation>Det sökningen visar</translation>
    </message>
    <message>
        <source>What is in the basket</source>
        <translation>Det som är i korgen</translation>
    </message>
    <message>
        <source>The entry that is read</source>
        <translation>Posten som läses</translation>
    </message>
    <message numerus="yes">
        <source>A change of %n files was cut off: {0}</source>
        <translation>
            <numerusform>En ändring av %n fil avbröts: {0}</numerusform>
            <numerusform>En ändring av %n filer avbröts: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ångra den</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Slutför den</translation>
    </message>
</context>
<context>
    <name>CareView</name>
    <message>
        <source>Upkeep</source>
        <translation>Skötsel</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kvalitet</translation>
    </message>
    <message>
        <source>Adoptions</source>
        <translation>Ibruktaganden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Godkänn …</translation>
    </message>
    <message>
        <source>Return …</source>
        <translation>Returnera …</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Till granskning</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Stämmer fortfarande</translation>
    </message>
    <message>
        <source>Does not hold …</source>
        <translation>Stämmer inte …</translation>
    </message>
    <message>
        <source>Rename everywhere …</source>
        <translation>Byt namn överallt …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Importera …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exportera …</translation>
    </message>
    <message>
        <source>What needs looking after</source>
        <translation>Vad som behöver skötas</translation>
    </message>
    <message>
        <source>Looking the library over …</source>
        <translation>Kunskapsbanken gås igenom …</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>Inget väntar på granskning</translation>
    </message>
    <message>
        <source>Entries come here when they are submitted.</source>
        <translation>Inlägg kommer hit när de skickas till granskning.</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Inget att rätta</translation>
    </message>
    <message>
        <source>Every entry was looked at just now.</source>
        <translation>Alla inlägg gicks just igenom.</translation>
    </message>
    <message>
        <source>Nobody has told of an adoption yet</source>
        <translation>Inga ibruktaganden har noterats än</translation>
    </message>
    <message>
        <source>While you read a lesson, tell who took it into use: Ctrl+Shift+A.</source>
        <translation>Berätta när du läser en lärdom vem som tog den i bruk: Ctrl+Shift+A.</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Gå till stället</translation>
    </message>
    <message>
        <source>Change a field …</source>
        <translation>Ändra ett fält …</translation>
    </message>
</context>
<context>
    <name>CareWording</name>
    <message>
        <source>Waiting for review</source>
        <translation>Väntar på granskning</translation>
    </message>
    <message>
        <source>Returned to the writer</source>
        <translation>Returnerad till skribenten</translation>
    </message>
    <message>
        <source>The day of review has passed</source>
        <translation>Granskningsdatumet har passerats</translation>
    </message>
    <message>
        <source>Due within three months</source>
        <translation>Ska granskas inom tre månader</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Föråldrad</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>May point to a person</source>
        <translation>Kan peka på en person</translation>
    </message>
    <message>
        <source>Not in the vocabulary, or written in two ways</source>
        <translation>Inte i ordlistan eller skrivet på två sätt</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Anmärkningar</translation>
    </message>
    <message>
        <source>Stale: the day of review has passed</source>
        <translation>Inaktuellt: granskningsdatumet har passerats</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Nästan samma</translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation>Inget leder hit</translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation>Leder ingenstans</translation>
    </message>
    <message>
        <source>Should have been looked at by {0}</source>
        <translation>Skulle ha granskats senast {0}</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Väntar på mig</translation>
    </message>
</context>
<context>
    <name>ChartBlock</name>
    <message>
        <source>Show as a table …</source>
        <translation>Visa som tabell …</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Kopiera som tabell</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Kopiera bilden</translation>
    </message>
    <message>
        <source>Into a show</source>
        <translation>Till en visning</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Save the picture (SVG) …</source>
        <translation>Spara bilden (SVG) …</translation>
    </message>
    <message>
        <source>Save the picture (PNG) …</source>
        <translation>Spara bilden (PNG) …</translation>
    </message>
    <message>
        <source>Save as a report (Word) …</source>
        <translation>Spara som rapport (Word) …</translation>
    </message>
    <message>
        <source>Save the numbers (Excel) …</source>
        <translation>Spara talen (Excel) …</translation>
    </message>
    <message>
        <source>Save the numbers (CSV) …</source>
        <translation>Spara siffrorna (CSV) …</translation>
    </message>
    <message>
        <source>Take along: {0}</source>
        <translation>Exportera: {0}</translation>
    </message>
</context>
<context>
    <name>ChartTaking</name>
    <message>
        <source>Copied as a table</source>
        <translation>Kopierad som tabell</translation>
    </message>
    <message>
        <source>The picture was copied, with its source</source>
        <translation>Bilden kopierades med sin källa</translation>
    </message>
    <message>
        <source>There is no picture here to put into a show.</source>
        <translation>Här finns ingen bild att ta med i en visning.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Sparad: {0}</translation>
    </message>
    <message>
        <source>The file could not be saved: {0}. Choose another place.</source>
        <translation>Filen kunde inte sparas: {0}. Välj en annan plats.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>not {0}</source>
        <translation>inte {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Remove filter {0}</source>
        <translation>Ta bort filtret {0}</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Rensa filtren</translation>
    </message>
    <message>
        <source>Filters in use</source>
        <translation>Filter i bruk</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>the library folder</source>
        <translation>kunskapsbankens mapp</translation>
    </message>
    <message>
        <source>say more about what is done</source>
        <translation>berätta mer om vad som görs</translation>
    </message>
    <message>
        <source>the language of the texts</source>
        <translation>textens språk</translation>
    </message>
    <message>
        <source>Search and read what cities learned. Without a command the window opens.</source>
        <translation>Sök och läs vad städer har lärt sig. Utan kommando öppnas fönstret.</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>visa programmets version</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>KOMMANDO</translation>
    </message>
    <message>
        <source>search the library</source>
        <translation>sök i kunskapsbanken</translation>
    </message>
    <message>
        <source>show one entry</source>
        <translation>visa en post</translation>
    </message>
    <message>
        <source>bring the search index up to date</source>
        <translation>uppdatera sökindexet</translation>
    </message>
    <message>
        <source>make the whole index anew</source>
        <translation>bygg om hela indexet</translation>
    </message>
    <message>
        <source>check the entries of the library</source>
        <translation>granska kunskapsbankens poster</translation>
    </message>
    <message>
        <source>show the index terms of words from standard input</source>
        <translation>visa sökorden för ord från standard in</translation>
    </message>
    <message>
        <source>the language of the words</source>
        <translation>ordens språk</translation>
    </message>
    <message>
        <source>the terms a word is searched by</source>
        <translation>sökorden som ett ord söks med</translation>
    </message>
    <message>
        <source>how many hits at most</source>
        <translation>högst så här många träffar</translation>
    </message>
    <message>
        <source>how many hits to skip</source>
        <translation>så här många träffar hoppas över</translation>
    </message>
    <message>
        <source>the name of a folder is missing</source>
        <translation>mappens namn saknas</translation>
    </message>
    <message>
        <source>“{0}” is not a year; write 2019 or 2019-2021</source>
        <translation>”{0}” är inget år; skriv 2019 eller 2019-2021</translation>
    </message>
    <message>
        <source>“{0}” is not a number from 0 on</source>
        <translation>”{0}” är inte ett tal som är minst 0</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fel</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>varning</translation>
    </message>
    <message>
        <source>Hits: {0}</source>
        <translation>Träffar: {0}</translation>
    </message>
    <message>
        <source>Did you mean: {0}</source>
        <translation>Menade du: {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Entries: {0}; added {1}, updated {2}, removed {3}, unchanged {4}; problems: {5}; {6} s</source>
        <translation>Poster: {0}; nya {1}, uppdaterade {2}, borttagna {3}, oförändrade {4}; problem: {5}; {6} s</translation>
    </message>
    <message>
        <source>Entries: {0}; errors: {1}; warnings: {2}</source>
        <translation>Poster: {0}; fel: {1}; varningar: {2}</translation>
    </message>
    <message>
        <source>There is no display for the window. These commands need none: {0}.</source>
        <translation>Det finns ingen skärm för fönstret. Dessa kommandon behöver ingen: {0}.</translation>
    </message>
    <message>
        <source>make a new entry</source>
        <translation>gör en ny post</translation>
    </message>
    <message>
        <source>lesson, result, project, article or observation</source>
        <translation>lesson (lärdom), result (resultat), project (projekt), article (artikel) eller observation (iakttagelse)</translation>
    </message>
    <message>
        <source>the title, or the text of an observation</source>
        <translation>titeln, eller iakttagelsens text</translation>
    </message>
    <message>
        <source>change fields of an entry</source>
        <translation>ändra fält i en post</translation>
    </message>
    <message>
        <source>FIELD=VALUE sets, FIELD= removes, FIELD+=VALUE adds to a list, FIELD-=VALUE takes out</source>
        <translation>FIELD=VALUE sätter, FIELD= tar bort, FIELD+=VALUE lägger till i en lista, FIELD-=VALUE tar ut ur listan</translation>
    </message>
    <message>
        <source>who makes the change, for the review log</source>
        <translation>vem som gör ändringen, för granskningsloggen</translation>
    </message>
    <message>
        <source>Nothing to change: {0}</source>
        <translation>Inget att ändra: {0}</translation>
    </message>
    <message>
        <source>not a line of text: {0}</source>
        <translation>ingen rad text: {0}</translation>
    </message>
    <message>
        <source>show what would be done, write nothing</source>
        <translation>visa vad som skulle göras, skriv ingenting</translation>
    </message>
    <message>
        <source>not a change of a field: {0}</source>
        <translation>inte en ändring av ett fält: {0}</translation>
    </message>
    <message>
        <source>also what may point to a person, with its place</source>
        <translation>även ställen som kan peka på en person</translation>
    </message>
    <message>
        <source>move an entry on its way from draft to archive</source>
        <translation>flytta ett inlägg på vägen från utkast till arkiv</translation>
    </message>
    <message>
        <source>why; needed for a return and for outdating</source>
        <translation>varför; krävs när något returneras eller föråldras</translation>
    </message>
    <message>
        <source>the role or name of who decides</source>
        <translation>beslutsfattarens roll eller namn</translation>
    </message>
    <message>
        <source>what an approval says yes to; all three are needed</source>
        <translation>vad godkännandet säger ja till; alla tre krävs</translation>
    </message>
    <message>
        <source>the day of the next review</source>
        <translation>datum för nästa granskning</translation>
    </message>
    <message>
        <source>names and numbers in it have been looked at</source>
        <translation>namn och nummer i inlägget har kontrollerats</translation>
    </message>
    <message>
        <source>rename or merge a tag, a code, a city, a project or an id everywhere</source>
        <translation>byt namn på eller slå ihop ett ämnesord, en kod, en stad, ett projekt eller en identifierare överallt</translation>
    </message>
    <message>
        <source>take the last change of many files back</source>
        <translation>ta tillbaka den senaste ändringen av många filer</translation>
    </message>
    <message>
        <source>say what is renamed: rename KIND OLD NEW</source>
        <translation>ange vad som byter namn: rename SLAG GAMMALT NYTT</translation>
    </message>
    <message>
        <source>cannot be changed safely</source>
        <translation>kan inte ändras säkert</translation>
    </message>
    <message>
        <source>Files to change: {0}</source>
        <translation>Filer att ändra: {0}</translation>
    </message>
    <message>
        <source>Files changed: {0}</source>
        <translation>Ändrade filer: {0}</translation>
    </message>
    <message>
        <source>There is no change of many files to take back.</source>
        <translation>Det finns ingen ändring av många filer att ta tillbaka.</translation>
    </message>
    <message>
        <source>changed since, left as it is</source>
        <translation>ändrad sedan dess, lämnad orörd</translation>
    </message>
    <message>
        <source>take entries in from CSV, XLSX, DOCX or a folder of Markdown</source>
        <translation>importera inlägg från CSV, XLSX, DOCX eller en mapp med Markdown</translation>
    </message>
    <message>
        <source>which field a column goes to; FIELD “-” leaves it out</source>
        <translation>vilket fält en kolumn förs till; fältet ”-” utelämnar den</translation>
    </message>
    <message>
        <source>the kind of entries without one</source>
        <translation>typen för inlägg som saknar typ</translation>
    </message>
    <message>
        <source>take the other rows in when some are refused</source>
        <translation>importera de andra raderna även om några avvisas</translation>
    </message>
    <message>
        <source>write entries as CSV, XLSX, JSON, DOCX or PDF</source>
        <translation>exportera inlägg som CSV, XLSX, JSON, DOCX eller PDF</translation>
    </message>
    <message>
        <source>the file to write; its suffix tells the kind</source>
        <translation>filen som skrivs; ändelsen anger formatet</translation>
    </message>
    <message>
        <source>entries; without any, those of --query</source>
        <translation>inlägg; utan dem de som --query hittar</translation>
    </message>
    <message>
        <source>the entries that a search finds</source>
        <translation>inläggen som en sökning hittar</translation>
    </message>
    <message>
        <source>the title of the document</source>
        <translation>dokumentets titel</translation>
    </message>
    <message>
        <source>also entries that are not public</source>
        <translation>även inlägg som inte är offentliga</translation>
    </message>
    <message>
        <source>write over a file that is there</source>
        <translation>skriv över en befintlig fil</translation>
    </message>
    <message>
        <source>Nothing was written: some rows are refused. Mend them, or use --skip-refused.</source>
        <translation>Inget skrevs: några rader avvisades. Rätta dem eller använd --skip-refused.</translation>
    </message>
    <message>
        <source>No such kind of file can be written: {0}. Use .csv, .xlsx, .json, .docx or .pdf.</source>
        <translation>En sådan fil kan inte skrivas: {0}. Använd .csv, .xlsx, .json, .docx eller .pdf.</translation>
    </message>
    <message>
        <source>There is such a file already: {0}. Use --force.</source>
        <translation>Filen finns redan: {0}. Använd --force.</translation>
    </message>
    <message>
        <source>Entries: {0}; file: {1}</source>
        <translation>Inlägg: {0}; fil: {1}</translation>
    </message>
    <message>
        <source>Left out, not public: {0}</source>
        <translation>Utelämnade, inte offentliga: {0}</translation>
    </message>
    <message>
        <source>Columns left out: {0}</source>
        <translation>Utelämnade kolumner: {0}</translation>
    </message>
    <message>
        <source>write COLUMN=FIELD, not {0}</source>
        <translation>skriv KOLUMN=FÄLT, inte {0}</translation>
    </message>
    <message>
        <source>without: {0}</source>
        <translation>utan: {0}</translation>
    </message>
    <message>
        <source>show what the library holds, as numbers or pictures</source>
        <translation>visa vad biblioteket innehåller, som tal eller bilder</translation>
    </message>
    <message>
        <source>a picture of the file (may be repeated); without it, those of the library</source>
        <translation>en bild i filen (kan upprepas); utan den bibliotekets bilder</translation>
    </message>
    <message>
        <source>what stands beside this entry, in place of the library</source>
        <translation>det som står bredvid den här posten, i stället för biblioteket</translation>
    </message>
    <message>
        <source>Entries: {0}</source>
        <translation>Poster: {0}</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Efter status</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Efter utfall</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Efter tema</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>Efter stad</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Efter år</translation>
    </message>
    <message>
        <source>find the lessons that matter to a plan</source>
        <translation>hitta de lärdomar som berör en plan</translation>
    </message>
    <message>
        <source>a .docx, .pdf, .md or .txt file; - reads the input</source>
        <translation>en fil .docx, .pdf, .md eller .txt; - läser indata</translation>
    </message>
    <message>
        <source>Lessons for the plan: {0}</source>
        <translation>Lärdomar för planen: {0}</translation>
    </message>
    <message>
        <source>set one field to one value in many entries</source>
        <translation>sätt ett fält till ett värde i många inlägg</translation>
    </message>
    <message>
        <source>FIELD= removes the field</source>
        <translation>FÄLT= tar bort fältet</translation>
    </message>
    <message>
        <source>write FIELD=VALUE, then ids or --query; ids and steps of a review are not set so</source>
        <translation>skriv FÄLT=VÄRDE och sedan identifierare eller --query; identifierare och granskningssteg sätts inte så</translation>
    </message>
    <message>
        <source>make slides, handouts or cards of a collection</source>
        <translation>gör bilder, utdelningsblad eller kort av en samling</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>filen som skrivs</translation>
    </message>
    <message>
        <source>cards on a sheet</source>
        <translation>kort per ark</translation>
    </message>
    <message>
        <source>the city whose colours and logo it has</source>
        <translation>staden vars färger och logotyp den får</translation>
    </message>
    <message>
        <source>an entry to include though it is a draft, internal or restricted</source>
        <translation>en post som tas med fast den är ett utkast, intern eller begränsad</translation>
    </message>
    <message>
        <source>No collection is called {0}. There are: {1}</source>
        <translation>Det finns ingen samling {0}. Samlingarna är: {1}</translation>
    </message>
    <message>
        <source>vocabulary.yaml gives no colours or logo for {0}</source>
        <translation>vocabulary.yaml ger inga färger och ingen logotyp för {0}</translation>
    </message>
    <message>
        <source>{0}: pages {1}, entries {2}, texts on several slides {3}, kept out {4}</source>
        <translation>{0}: sidor {1}, poster {2}, texter på flera bilder {3}, utelämnade {4}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>s. {0}</translation>
    </message>
    <message>
        <source>Publications: {0}; read now {1}, pages {2}, removed {3}; {4} s</source>
        <translation>Publikationer: {0}; lästa nu {1}, sidor {2}, borttagna {3}; {4} s</translation>
    </message>
    <message>
        <source>copy a file into the library and list it in an entry</source>
        <translation>kopiera en fil till biblioteket och lägg den som bilaga till en post</translation>
    </message>
    <message>
        <source>the file, such as a PDF</source>
        <translation>filen, till exempel en PDF</translation>
    </message>
    <message>
        <source>the entry that is to list the file</source>
        <translation>posten som filen blir bilaga till</translation>
    </message>
    <message>
        <source>what the entry calls the file</source>
        <translation>vad posten kallar filen</translation>
    </message>
    <message>
        <source>In the library: {0}</source>
        <translation>I biblioteket: {0}</translation>
    </message>
    <message>
        <source>Attached to {1}: {0}</source>
        <translation>Bifogad till {1}: {0}</translation>
    </message>
    <message>
        <source>{1} lists it already: {0}</source>
        <translation>{1} har redan bilagan: {0}</translation>
    </message>
    <message>
        <source>the file to write; without it, the output</source>
        <translation>filen att skriva; utan den till utmatningen</translation>
    </message>
    <message>
        <source>set a PDF in so many columns; in two, Finnish words are hyphenated</source>
        <translation>sätt PDF:en i så många spalter; i två avstavas finska ord</translation>
    </message>
    <message>
        <source>{0}, line {1}: this collection cannot be read. `check` tells what is wrong.</source>
        <translation>{0}, rad {1}: samlingen kan inte läsas. Kommandot `check` berättar vad som är fel.</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>New card</source>
        <translation>Nytt kort</translation>
    </message>
    <message>
        <source>New card in {0}</source>
        <translation>Nytt kort i kolumnen {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n cards</source>
        <translation>
            <numerusform>{0}, %n kort</numerusform>
            <numerusform>{0}, %n kort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>Previous</source>
        <translation>Föregående</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Frys</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Svart</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Vit</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Pekare</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notera</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Pausa klockan</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Byt skärmar</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>Alla bilder</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>Presenter’s console</source>
        <translation>Presentatörens vy</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>Back to reading (Ctrl+E)</source>
        <translation>Tillbaka till läsningen (Ctrl+E)</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulär</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Förkasta ändringarna</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Till granskning</translation>
    </message>
    <message>
        <source>Save, and send to review (Ctrl+Shift+S)</source>
        <translation>Spara och skicka till granskning (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>EditorController</name>
    <message>
        <source>Saving …</source>
        <translation>Sparar …</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Inte sparad ännu</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Sparad {0}</translation>
    </message>
</context>
<context>
    <name>EditorFeature</name>
    <message>
        <source>The draft is kept: {0}</source>
        <translation>Utkastet finns kvar: {0}</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Ny post</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>The unsaved changes are gone</source>
        <translation>De osparade ändringarna förkastades</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Ta tillbaka dem</translation>
    </message>
    <message>
        <source>Changes made elsewhere meanwhile were taken in with yours</source>
        <translation>Ändringar som gjorts på annat håll fogades ihop med dina</translation>
    </message>
    <message>
        <source>What do you want to write?</source>
        <translation>Vad vill du skriva?</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <translation>Vad lade du märke till?</translation>
    </message>
    <message>
        <source>Enter saves it to the inbox of the library; it can be made a lesson later.</source>
        <translation>Enter sparar den i kunskapsbankens inkorg (inbox); den kan bli en lärdom senare.</translation>
    </message>
    <message>
        <source>The observation is in the inbox: {0}</source>
        <translation>Iakttagelsen finns i inkorgen (inbox): {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved drafts are waiting</source>
        <translation>
            <numerusform>%n osparat utkast väntar</numerusform>
            <numerusform>%n osparade utkast väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>Which draft do you want to go on with?</source>
        <translation>Vilket utkast vill du fortsätta med?</translation>
    </message>
    <message>
        <source>In the trash for 90 days: {0}</source>
        <translation>I papperskorgen i 90 dagar: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>What do you want to bring back?</source>
        <translation>Vad vill du ta tillbaka?</translation>
    </message>
    <message>
        <source>The entry is back in its place</source>
        <translation>Posten är tillbaka på sin plats</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Choose an entry first, then edit it with Ctrl+E.</source>
        <translation>Välj först en post och redigera den sedan med Ctrl+E.</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message numerus="yes">
        <source>%n needed before approval</source>
        <translation>
            <numerusform>%n sak saknas före godkännandet</numerusform>
            <numerusform>%n saker saknas före godkännandet</numerusform>
        </translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Ny post</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n ord</numerusform>
            <numerusform>%n ord</numerusform>
        </translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Text (Markdown)</translation>
    </message>
    <message>
        <source>Write here. [[ links to an entry; pictures can be dropped in.</source>
        <translation>Skriv här. [[ länkar till en post; bilder kan släppas här.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulär</translation>
    </message>
</context>
<context>
    <name>EditorSide</name>
    <message>
        <source>The earlier version is back; the one before it is in the history</source>
        <translation>Den tidigare versionen är tillbaka; den ersatta finns i historiken</translation>
    </message>
    <message>
        <source>Bring the unsaved changes back</source>
        <translation>Ta tillbaka de osparade ändringarna</translation>
    </message>
    <message>
        <source>This computer has no Voikko (libvoikko and voikko-fi), so spelling is not checked.</source>
        <translation>Den här datorn saknar Voikko (libvoikko och voikko-fi), så stavningen kontrolleras inte.</translation>
    </message>
    <message>
        <source>Only Finnish text is checked.</source>
        <translation>Bara finsk text kontrolleras.</translation>
    </message>
    <message>
        <source>Spell check is switched off in the settings.</source>
        <translation>Stavningskontrollen är avstängd i inställningarna.</translation>
    </message>
    <message>
        <source>No word is written wrong.</source>
        <translation>Alla ord är rättstavade.</translation>
    </message>
    <message>
        <source>Sent to review: {0}</source>
        <translation>Skickad till granskning: {0}</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Open link</source>
        <translation>Öppna länken</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiera länken</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Markera allt</translation>
    </message>
    <message>
        <source>There is no entry called {0}</source>
        <translation>Det finns ingen post som heter {0}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>There is no readable file there: {detail}</source>
        <translation>Där finns ingen läsbar fil: {detail}</translation>
    </message>
    <message>
        <source>This kind of file cannot be taken in: {detail}. Use CSV, XLSX, DOCX or a folder of Markdown.</source>
        <translation>En sådan fil kan inte importeras eller exporteras: {detail}. Använd CSV, XLSX, DOCX eller en mapp med Markdown.</translation>
    </message>
    <message>
        <source>The file is larger than what is taken in at once (128 MB). Split it in parts.</source>
        <translation>Filen är större än vad som kan importeras på en gång (128 MB). Dela upp den.</translation>
    </message>
    <message>
        <source>The table has too many columns (over 256). Leave out those that are not needed.</source>
        <translation>Tabellen har för många kolumner (över 256). Ta bort dem som inte behövs.</translation>
    </message>
    <message>
        <source>There is too much to take in at once: over {detail}. Split it in parts.</source>
        <translation>Det är för mycket att importera på en gång: över {detail}. Dela upp det.</translation>
    </message>
    <message>
        <source>The file is no text. Save it as CSV in UTF-8.</source>
        <translation>Filen är inte text. Spara den som CSV i UTF-8.</translation>
    </message>
    <message>
        <source>The file is damaged or not what its name says ({detail}). Open it in its own program and save again.</source>
        <translation>Filen är skadad eller inte det som namnet säger ({detail}). Öppna den i sitt eget program och spara på nytt.</translation>
    </message>
    <message>
        <source>The file would unpack to far more than it holds, so it was not opened ({detail}).</source>
        <translation>Filen skulle packas upp till mångdubbel storlek och öppnades därför inte ({detail}).</translation>
    </message>
    <message>
        <source>The file has a part that leads outside of it, so it was not opened ({detail}).</source>
        <translation>Filen har en del som leder utanför den och öppnades därför inte ({detail}).</translation>
    </message>
    <message>
        <source>The file has macros, so it was not opened ({detail}). Save it as XLSX or DOCX without them.</source>
        <translation>Filen har makron och öppnades därför inte ({detail}). Spara den som XLSX eller DOCX utan dem.</translation>
    </message>
    <message>
        <source>The file has a password or an old format. Save it as XLSX or DOCX without a password.</source>
        <translation>Filen har lösenord eller ett gammalt format. Spara den som XLSX eller DOCX utan lösenord.</translation>
    </message>
    <message>
        <source>The file has declarations that no office program writes, so it was not opened ({detail}).</source>
        <translation>Filen har deklarationer som inget kontorsprogram skriver och öppnades därför inte ({detail}).</translation>
    </message>
    <message>
        <source>The table is empty. Its first row should name the columns.</source>
        <translation>Tabellen är tom. Första raden ska ange kolumnernas namn.</translation>
    </message>
    <message>
        <source>Two columns have the same name: {detail}. Rename one of them.</source>
        <translation>Två kolumner har samma namn: {detail}. Byt namn på den ena.</translation>
    </message>
    <message>
        <source>No column is led to the title. The columns are: {detail}. Choose which one is the title.</source>
        <translation>Ingen kolumn förs till titeln. Kolumnerna är: {detail}. Välj vilken som är titeln.</translation>
    </message>
    <message>
        <source>There is no such column or field: {detail}</source>
        <translation>Det finns ingen sådan kolumn eller sådant fält: {detail}</translation>
    </message>
    <message>
        <source>There is nothing to take: {detail}</source>
        <translation>Det finns inget att ta: {detail}</translation>
    </message>
    <message>
        <source>The file could not be written: {detail}</source>
        <translation>Filen kunde inte skrivas: {detail}</translation>
    </message>
    <message>
        <source>the title is missing</source>
        <translation>titeln saknas</translation>
    </message>
    <message>
        <source>the title is too long ({detail} characters)</source>
        <translation>titeln är för lång ({detail} tecken)</translation>
    </message>
    <message>
        <source>the summary is too long ({detail} characters)</source>
        <translation>sammanfattningen är för lång ({detail} tecken)</translation>
    </message>
    <message>
        <source>“{detail}” is not in the vocabulary ({field})</source>
        <translation>”{detail}” finns inte i ordlistan ({field})</translation>
    </message>
    <message>
        <source>“{detail}” is not a date ({field})</source>
        <translation>”{detail}” är inget datum ({field})</translation>
    </message>
    <message>
        <source>characters that no text may hold ({field}{detail})</source>
        <translation>tecken som ingen text kan ha ({field}{detail})</translation>
    </message>
    <message>
        <source>too long ({field})</source>
        <translation>för lång ({field})</translation>
    </message>
    <message>
        <source>more cells than columns ({detail})</source>
        <translation>fler celler än kolumner ({detail})</translation>
    </message>
    <message>
        <source>an id has only small letters a–z, digits and hyphens: {detail}</source>
        <translation>en identifierare har bara små bokstäver a–z, siffror och bindestreck: {detail}</translation>
    </message>
    <message>
        <source>another entry has the same id: {detail}</source>
        <translation>ett annat inlägg har samma identifierare: {detail}</translation>
    </message>
    <message>
        <source>Windows keeps this name for itself: {detail}</source>
        <translation>Windows har reserverat detta namn: {detail}</translation>
    </message>
    <message>
        <source>there is another file of this name: {detail}</source>
        <translation>det finns redan en fil med det namnet: {detail}</translation>
    </message>
    <message>
        <source>the entry cannot be changed field by field: {detail}</source>
        <translation>inläggets fält kan inte ändras ett och ett: {detail}</translation>
    </message>
    <message>
        <source>cannot be read: {detail}</source>
        <translation>kan inte läsas: {detail}</translation>
    </message>
    <message>
        <source>the status “{detail}” is not taken: it needs a review here</source>
        <translation>statusen ”{detail}” tas inte in: den kräver en granskning här</translation>
    </message>
    <message>
        <source>goes back to review, as approved content changes</source>
        <translation>går tillbaka till granskning eftersom godkänt innehåll ändras</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändras</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>oförändrad</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>avvisad</translation>
    </message>
</context>
<context>
    <name>ExchangeController</name>
    <message>
        <source>What the search shows</source>
        <translation>Det som sökningen visar</translation>
    </message>
    <message>
        <source>The entry that is read</source>
        <translation>Inlägget som läses</translation>
    </message>
    <message>
        <source>PDF with cover and contents</source>
        <translation>PDF med omslag och innehåll</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-dokument</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-arbetsbok</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-tabell</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON för program</translation>
    </message>
    <message>
        <source>Export entries</source>
        <translation>Exportera inlägg</translation>
    </message>
    <message>
        <source>Only public entries are written, and never the contact.</source>
        <translation>Bara offentliga inlägg exporteras, och aldrig kontaktuppgiften.</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Välj fil …</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Inlägg</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Dokumentets titel</translation>
    </message>
    <message>
        <source>Writing the export …</source>
        <translation>Exporten skrivs …</translation>
    </message>
    <message>
        <source>Tables, Word documents (*.csv *.tsv *.txt *.xlsx *.docx)</source>
        <translation>Tabeller, Word-dokument (*.csv *.tsv *.txt *.xlsx *.docx)</translation>
    </message>
    <message>
        <source>Choose a file to take in</source>
        <translation>Välj en fil att importera</translation>
    </message>
    <message>
        <source>Choose a folder of Markdown</source>
        <translation>Välj en mapp med Markdown</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were taken in. They can be taken back under Upkeep.</source>
        <translation>
            <numerusform>%n inlägg importerades. Importen kan tas tillbaka under Skötsel.</numerusform>
            <numerusform>%n inlägg importerades. Importen kan tas tillbaka under Skötsel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the export to</source>
        <translation>Skriv exporten till</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to {0}</source>
        <translation>
            <numerusform>%n inlägg skrivet till {0}</numerusform>
            <numerusform>%n inlägg skrivna till {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, as they are not public.</source>
        <translation>
            <numerusform>%n utelämnades eftersom det inte är offentligt.</numerusform>
            <numerusform>%n utelämnades eftersom de inte är offentliga.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Making {0}</source>
        <translation>Gör {0}</translation>
    </message>
    <message>
        <source>Made: {0}</source>
        <translation>Skapad: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n sida</numerusform>
            <numerusform>%n sidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept out</source>
        <translation>
            <numerusform>%n utelämnad</numerusform>
            <numerusform>%n utelämnade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts on several slides</source>
        <translation>
            <numerusform>%n text på flera bilder</numerusform>
            <numerusform>%n texter på flera bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortened to fit</source>
        <translation>
            <numerusform>%n förkortad</numerusform>
            <numerusform>%n förkortade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n anmärkning</numerusform>
            <numerusform>%n anmärkningar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Rensa</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Rensa alla filter</translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message>
        <source>open</source>
        <translation>öppen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängd</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Visa färre</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Visa %n till</numerusform>
            <numerusform>Visa %n till</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetValues</name>
    <message>
        <source>Shift-click leaves it out</source>
        <translation>Skift och klick utesluter</translation>
    </message>
    <message>
        <source>Click to take it away</source>
        <translation>Klicka för att ta bort filtret</translation>
    </message>
    <message>
        <source>included</source>
        <translation>med</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utesluten</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>inte vald</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Id</source>
        <translation>Identifierare</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title in Swedish</source>
        <translation>Titel på svenska</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Titel på engelska</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Summary in Swedish</source>
        <translation>Sammanfattning på svenska</translation>
    </message>
    <message>
        <source>Summary in English</source>
        <translation>Sammanfattning på engelska</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Ämnesord</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Städer</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Phase of the project</source>
        <translation>Projektets fas</translation>
    </message>
    <message>
        <source>Level of evidence</source>
        <translation>Evidensnivå</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relaterade</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>Ansvarig enhet</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontaktuppgift</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Offentlighet</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapad</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>To be reviewed by</source>
        <translation>Granskas senast</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Typ av resultat</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>Projektkod</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Städer</translation>
    </message>
    <message>
        <source>Phase of the project</source>
        <translation>Projektets fas</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Level of evidence</source>
        <translation>Evidensnivå</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Slag av resultat</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Nyckelord</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>Projektkod</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>Lead partner</source>
        <translation>Huvudman</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Budget, euros</source>
        <translation>Budget, euro</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Webbadress</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>Ansvarig enhet</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Synlighet</translation>
    </message>
    <message>
        <source>Review at the latest</source>
        <translation>Granskas senast</translation>
    </message>
    <message>
        <source>Title in Swedish</source>
        <translation>Rubrik på svenska</translation>
    </message>
    <message>
        <source>Summary in Swedish</source>
        <translation>Sammanfattning på svenska</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Rubrik på engelska</translation>
    </message>
    <message>
        <source>Summary in English</source>
        <translation>Sammanfattning på engelska</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Läst</translation>
    </message>
    <message>
        <source>The lesson itself, as a sentence</source>
        <translation>Själva lärdomen som en mening</translation>
    </message>
    <message>
        <source>What happened and what it taught, for a hurried reader</source>
        <translation>Vad som hände och vad det lärde, för en läsare med bråttom</translation>
    </message>
    <message>
        <source>1–3 themes</source>
        <translation>1–3 teman</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Var det hände</translation>
    </message>
    <message>
        <source>What the lesson rests on</source>
        <translation>Vad lärdomen bygger på</translation>
    </message>
    <message>
        <source>Free words, with commas between</source>
        <translation>Fria ord med kommatecken emellan</translation>
    </message>
    <message>
        <source>Type a part of the project&apos;s name</source>
        <translation>Skriv en del av projektets namn</translation>
    </message>
    <message>
        <source>When it happened: 2019 or 2017-2019</source>
        <translation>När det hände: 2019 eller 2017-2019</translation>
    </message>
    <message>
        <source>A web address or a file for each</source>
        <translation>En webbadress eller fil för var och en</translation>
    </message>
    <message>
        <source>Year-month-day, for example 2019-05-31</source>
        <translation>År-månad-dag, till exempel 2019-05-31</translation>
    </message>
    <message>
        <source>Year-month-day; by default two years after approval</source>
        <translation>År-månad-dag; annars två år efter godkännandet</translation>
    </message>
    <message>
        <source>A unit or a role, not a person</source>
        <translation>En enhet eller roll, inte en person</translation>
    </message>
    <message>
        <source>Stays in the library; never on slides or in exports</source>
        <translation>Stannar i kunskapsbanken; aldrig på bilder eller i exporter</translation>
    </message>
    <message>
        <source>This file has its fields in TOML: edit the whole text.</source>
        <translation>Fälten i den här filen är i TOML: redigera hela texten.</translation>
    </message>
    <message>
        <source>The fields of this file cannot be read: mend them in the text.</source>
        <translation>Fälten i den här filen går inte att läsa: rätta dem i texten.</translation>
    </message>
    <message>
        <source>The fields of this file are written in an unusual way: edit the whole text.</source>
        <translation>Fälten i den här filen är skrivna på ett ovanligt sätt: redigera hela texten.</translation>
    </message>
    <message>
        <source>This file is too large to be edited here.</source>
        <translation>Filen är för stor för att redigeras här.</translation>
    </message>
    <message>
        <source>The encoding of this file cannot be kept: convert it to UTF-8 first.</source>
        <translation>Filens teckenkodning går inte att bevara: konvertera den först till UTF-8.</translation>
    </message>
    <message>
        <source>This library is only for reading, so entries cannot be edited. Copy it to a folder of your own.</source>
        <translation>Kunskapsbanken kan bara läsas, så poster går inte att redigera. Kopiera den till en egen mapp.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Siffror</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Bilagor</translation>
    </message>
    <message>
        <source>Related entries</source>
        <translation>Relaterade poster</translation>
    </message>
    <message>
        <source>Same entry in other languages</source>
        <translation>Samma post på andra språk</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>What it tells</source>
        <translation>Vad siffran berättar</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>How it is related</source>
        <translation>Hur den hör ihop</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Lägg till en siffra</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>Ny siffra</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Lägg till en källa</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Ny källa</translation>
    </message>
    <message>
        <source>Add an attachment</source>
        <translation>Lägg till en bilaga</translation>
    </message>
    <message>
        <source>New attachment</source>
        <translation>Ny bilaga</translation>
    </message>
    <message>
        <source>Add a related entry</source>
        <translation>Lägg till en relaterad post</translation>
    </message>
    <message>
        <source>New related entry</source>
        <translation>Ny relaterad post</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Detta behövs</translation>
    </message>
    <message>
        <source>Give a web address or a file</source>
        <translation>Ange en webbadress eller en fil</translation>
    </message>
    <message>
        <source>Not a date: write it as 2019-05-31</source>
        <translation>Inget datum: skriv som 2019-05-31</translation>
    </message>
    <message>
        <source>Not a web address: begin it with https://</source>
        <translation>Ingen webbadress: börja med https://</translation>
    </message>
    <message>
        <source>The library has no such entry</source>
        <translation>Biblioteket har ingen sådan post</translation>
    </message>
    <message>
        <source>Several entries have this name: choose one from the list</source>
        <translation>Flera poster har det här namnet: välj ur listan</translation>
    </message>
    <message>
        <source>This is the entry itself</source>
        <translation>Det här är posten själv</translation>
    </message>
    <message>
        <source>The library has no such file</source>
        <translation>Biblioteket har ingen sådan fil</translation>
    </message>
    <message>
        <source>The file is not in the library: choose it with the paper clip</source>
        <translation>Filen finns inte i biblioteket: välj den med gemet</translation>
    </message>
    <message>
        <source>Not a value of the vocabulary</source>
        <translation>Värdet finns inte i ordlistan</translation>
    </message>
    <message>
        <source>Numbers as their source gives them</source>
        <translation>Siffrorna så som källan anger dem</translation>
    </message>
    <message>
        <source>Pictures and PDFs of the library; drop files here</source>
        <translation>Bibliotekets bilder och PDF:er; du kan släppa filer här</translation>
    </message>
    <message>
        <source>Type a part of the entry&apos;s title</source>
        <translation>Skriv en del av postens rubrik</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in entry</source>
        <translation>Sök i posten</translation>
    </message>
</context>
<context>
    <name>FindStrip</name>
    <message>
        <source>Not found</source>
        <translation>Hittades inte</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Föregående</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Choose …</source>
        <translation>Välj …</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>inbyggd</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>Needed before approval</source>
        <translation>Behövs före godkännandet</translation>
    </message>
    <message>
        <source>Not a date: write it as 2019-05-31</source>
        <translation>Inte ett datum: skriv som 2019-05-31</translation>
    </message>
    <message numerus="yes">
        <source>%n at the most</source>
        <translation>
            <numerusform>Högst %n</numerusform>
            <numerusform>Högst %n</numerusform>
        </translation>
    </message>
    <message>
        <source>required</source>
        <translation>obligatorisk</translation>
    </message>
    <message>
        <source>There is no “{0}” to choose</source>
        <translation>Det finns inget ”{0}” att välja</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Flytta upp (Alt+uppil)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Flytta ned (Alt+nedpil)</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>Något här behöver rättas</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Välj en fil</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Ta bort (Delete)</translation>
    </message>
</context>
<context>
    <name>GivenFiles</name>
    <message>
        <source>Choose a picture or a PDF</source>
        <translation>Välj en bild eller PDF</translation>
    </message>
</context>
<context>
    <name>GoToController</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Vad vill du göra?</translation>
    </message>
    <message>
        <source>Go to an entry by its title</source>
        <translation>Gå till en post efter rubrik</translation>
    </message>
</context>
<context>
    <name>GoToPopup</name>
    <message>
        <source>Nothing by that name</source>
        <translation>Inget med det namnet</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Enligt systemet</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Språk: {0}</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Filterpanel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Översta raden</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Searching</source>
        <translation>Sökning</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läsning</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Skriva</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fönster</translation>
    </message>
    <message>
        <source>Library and program</source>
        <translation>Kunskapsbank och program</translation>
    </message>
    <message>
        <source>From the field to the list, along the hits</source>
        <translation>Från fältet till listan, längs träffarna</translation>
    </message>
    <message>
        <source>From the list into the text</source>
        <translation>Från listan till texten</translation>
    </message>
    <message>
        <source>Back to the field; empty it</source>
        <translation>Tillbaka till fältet; töm det</translation>
    </message>
    <message>
        <source>Choose a filter; exclude it</source>
        <translation>Välj ett filter; uteslut det</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Blanksteg</translation>
    </message>
    <message>
        <source>Begin to search from anywhere</source>
        <translation>Börja söka var som helst</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>I listor</translation>
    </message>
    <message>
        <source>every word, in any of its forms</source>
        <translation>alla ord, i vilken form som helst</translation>
    </message>
    <message>
        <source>lessons from trials</source>
        <translation>lärdomar av försök</translation>
    </message>
    <message>
        <source>these words side by side</source>
        <translation>dessa ord efter varandra</translation>
    </message>
    <message>
        <source>&quot;open data&quot;</source>
        <translation>&quot;öppna data&quot;</translation>
    </message>
    <message>
        <source>trial OR pilot</source>
        <translation>försök OR pilot</translation>
    </message>
    <message>
        <source>either word</source>
        <translation>någotdera ordet (också ELLER)</translation>
    </message>
    <message>
        <source>trial -turku</source>
        <translation>försök -åbo</translation>
    </message>
    <message>
        <source>without a word (also NOT)</source>
        <translation>utan ett ord (också NOT, INTE)</translation>
    </message>
    <message>
        <source>city*</source>
        <translation>stad*</translation>
    </message>
    <message>
        <source>city:turku,oulu</source>
        <translation>stad:åbo,uleåborg</translation>
    </message>
    <message>
        <source>entries of these cities (also kind, theme, phase, status, project, keyword)</source>
        <translation>poster om dessa städer (också typ, tema, fas, status, projekt, ämnesord)</translation>
    </message>
    <message>
        <source>year:2019-2021</source>
        <translation>år:2019-2021</translation>
    </message>
    <message>
        <source>title:trial</source>
        <translation>rubrik:försök</translation>
    </message>
    <message>
        <source>a word in the title (also summary, heading, text)</source>
        <translation>ett ord i rubriken (också sammandrag, mellanrubrik, text)</translation>
    </message>
    <message>
        <source>brackets group</source>
        <translation>parenteser grupperar</translation>
    </message>
    <message>
        <source>(money OR funding) trial</source>
        <translation>(pengar OR finansiering) försök</translation>
    </message>
    <message>
        <source>every word that begins so</source>
        <translation>alla ord som börjar så</translation>
    </message>
    <message>
        <source>entries of these years</source>
        <translation>poster från dessa år</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Presentation</translation>
    </message>
    <message>
        <source>During a show</source>
        <translation>Under visningen</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Choose a version</source>
        <translation>Välj en version</translation>
    </message>
    <message>
        <source>Every save keeps the text it replaces on this computer for 90 days.</source>
        <translation>Varje sparning behåller texten den ersätter på den här datorn i 90 dagar.</translation>
    </message>
    <message>
        <source>No earlier version yet: the first save from this program makes one.</source>
        <translation>Ingen tidigare version ännu: den första sparningen i programmet skapar en.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Vad som har ändrats sedan dess</translation>
    </message>
    <message>
        <source>Bring this back</source>
        <translation>Ta tillbaka denna</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Stäng historiken</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message>
        <source>Import entries</source>
        <translation>Importera inlägg</translation>
    </message>
    <message>
        <source>From a table, a Word document or a folder of Markdown: first you see what would happen.</source>
        <translation>Från en tabell, ett Word-dokument eller en mapp med Markdown. Du ser först vad som skulle hända.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Välj fil …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Välj mapp …</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>What happens to each row</source>
        <translation>Vad som händer med varje rad</translation>
    </message>
</context>
<context>
    <name>IndexController</name>
    <message>
        <source>Updating the index</source>
        <translation>Indexet uppdateras</translation>
    </message>
    <message>
        <source>Making the index anew</source>
        <translation>Indexet byggs om</translation>
    </message>
    <message>
        <source>The index is not up to date</source>
        <translation>Indexet är inte uppdaterat</translation>
    </message>
    <message>
        <source>Index up to date</source>
        <translation>Indexet är uppdaterat</translation>
    </message>
</context>
<context>
    <name>IntControl</name>
    <message>
        <source>Less</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Heading</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>What you say and do here</source>
        <translation>Vad du säger och gör här</translation>
    </message>
    <message>
        <source>Only you see this, in the presenter’s console.</source>
        <translation>Bara du ser detta, i presentatörens vy.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Add a heading after this</source>
        <translation>Lägg till en mellanrubrik efter detta</translation>
    </message>
    <message>
        <source>Read the entry</source>
        <translation>Läs posten</translation>
    </message>
    <message>
        <source>Take out of the basket</source>
        <translation>Ta bort ur korgen</translation>
    </message>
</context>
<context>
    <name>JumpPanel</name>
    <message>
        <source>Number of a slide, or words to look for</source>
        <translation>Bildens nummer eller ord att söka</translation>
    </message>
    <message>
        <source>What did the room say? Enter keeps it.</source>
        <translation>Vad sade deltagarna? Enter sparar.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stad</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fas</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Ämnesord</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lärdom</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Under granskning</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Föråldrad</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arkiverad</translation>
    </message>
    <message>
        <source>exact form</source>
        <translation>exakt form</translation>
    </message>
    <message>
        <source>inflected form</source>
        <translation>böjning</translation>
    </message>
    <message>
        <source>part of a compound</source>
        <translation>del av sammansättning</translation>
    </message>
    <message>
        <source>synonym</source>
        <translation>synonym</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>översättning</translation>
    </message>
    <message>
        <source>close spelling</source>
        <translation>stavfel</translation>
    </message>
    <message>
        <source>beginning of a word</source>
        <translation>ordets början</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Relevans</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyaste</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Without the filters</source>
        <translation>Utan filter</translation>
    </message>
    <message>
        <source>Compounds in parts</source>
        <translation>Sammansättningar i delar</translation>
    </message>
    <message>
        <source>The beginning of the word is enough</source>
        <translation>Ordets början räcker</translation>
    </message>
    <message>
        <source>Any of the words</source>
        <translation>Något av orden</translation>
    </message>
    <message>
        <source>Without one word</source>
        <translation>Utan ett av orden</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finska</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Svenska</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelska</translation>
    </message>
    <message numerus="yes">
        <source>%n cities</source>
        <translation>
            <numerusform>%n stad</numerusform>
            <numerusform>%n städer</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>without: {0}</source>
        <translation>utan: {0}</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>inflections</source>
        <translation>böjningar</translation>
    </message>
    <message>
        <source>word parts</source>
        <translation>orddelar</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>liknande</translation>
    </message>
    <message>
        <source>Search for what is alike too</source>
        <translation>Sök även liknande</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>s. {0}</translation>
    </message>
    <message numerus="yes">
        <source>+ %n pages</source>
        <translation>
            <numerusform>+ %n sida</numerusform>
            <numerusform>+ %n sidor</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCharts</name>
    <message>
        <source>Figures</source>
        <translation>Siffror</translation>
    </message>
    <message>
        <source>There are no entries here to count.</source>
        <translation>Här finns inga poster att räkna.</translation>
    </message>
    <message>
        <source>Themes by phase of project</source>
        <translation>Teman efter projektfas</translation>
    </message>
    <message>
        <source>No entry names both a theme and a phase.</source>
        <translation>Ingen post anger både tema och fas.</translation>
    </message>
    <message>
        <source>Themes by city</source>
        <translation>Teman efter stad</translation>
    </message>
    <message>
        <source>No entry names both a theme and a city.</source>
        <translation>Ingen post anger både tema och stad.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkända</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cities</source>
        <translation>
            <numerusform>%n stad</numerusform>
            <numerusform>%n städer</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Antal</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n lärdom</numerusform>
            <numerusform>%n lärdomar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n resultat</numerusform>
            <numerusform>%n resultat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n projekt</numerusform>
            <numerusform>%n projekt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n artikel</numerusform>
            <numerusform>%n artiklar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publications</source>
        <translation>
            <numerusform>%n publikation</numerusform>
            <numerusform>%n publikationer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n utkast</numerusform>
            <numerusform>%n utkast</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for review</source>
        <translation>
            <numerusform>%n väntar på granskning</numerusform>
            <numerusform>%n väntar på granskning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n godkänd</numerusform>
            <numerusform>%n godkända</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outdated</source>
        <translation>
            <numerusform>%n föråldrad</numerusform>
            <numerusform>%n föråldrade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n arkiverad</numerusform>
            <numerusform>%n arkiverade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due for review</source>
        <translation>
            <numerusform>%n ska granskas snart</numerusform>
            <numerusform>%n ska granskas snart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n försenad</numerusform>
            <numerusform>%n försenade</numerusform>
        </translation>
    </message>
    <message>
        <source>within three months</source>
        <translation>inom tre månader</translation>
    </message>
    <message numerus="yes">
        <source>%n taken into use</source>
        <translation>
            <numerusform>%n tagen i bruk</numerusform>
            <numerusform>%n tagna i bruk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adoptions told</source>
        <translation>
            <numerusform>%n berättat ibruktagande</numerusform>
            <numerusform>%n berättade ibruktaganden</numerusform>
        </translation>
    </message>
    <message>
        <source>no adoptions told yet</source>
        <translation>inga ibruktaganden har berättats ännu</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totalt</translation>
    </message>
    <message>
        <source>The picture shows {0} rows and {1} columns; the table has all {2} and {3}.</source>
        <translation>Bilden visar {0} rader och {1} kolumner; tabellen har alla {2} och {3}.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>År</translation>
    </message>
    <message>
        <source>The entries give no years.</source>
        <translation>Posterna anger inga år.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>The entries tell of no outcomes.</source>
        <translation>Posterna berättar inte om utfall.</translation>
    </message>
    <message>
        <source>No failures are told of: what did not work is missing here.</source>
        <translation>Inga misslyckanden har antecknats: det som inte fungerade saknas här.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Luckor</translation>
    </message>
    <message>
        <source>no lessons</source>
        <translation>inga lärdomar</translation>
    </message>
    <message>
        <source>no results</source>
        <translation>inga resultat</translation>
    </message>
    <message>
        <source>Every theme has lessons, and every city has results.</source>
        <translation>Varje tema har lärdomar och varje stad har resultat.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>The table has all {0}.</source>
        <translation>Tabellen har alla {0}.</translation>
    </message>
    <message numerus="yes">
        <source>no hits in %n searches</source>
        <translation>
            <numerusform>inga träffar på %n sökning</numerusform>
            <numerusform>inga träffar på %n sökningar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeFiles</name>
    <message>
        <source>Open it</source>
        <translation>Öppna den</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>ManyFilesController</name>
    <message>
        <source>Finished: {0}</source>
        <translation>Slutförd: {0}</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Återtaget: {0}</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Ämnesord</translation>
    </message>
    <message>
        <source>Theme (code)</source>
        <translation>Tema (kod)</translation>
    </message>
    <message>
        <source>City (code)</source>
        <translation>Stad (kod)</translation>
    </message>
    <message>
        <source>Phase (code)</source>
        <translation>Fas (kod)</translation>
    </message>
    <message>
        <source>Project (id)</source>
        <translation>Projekt (identifierare)</translation>
    </message>
    <message>
        <source>Entry (id)</source>
        <translation>Inlägg (identifierare)</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Byt namn överallt</translation>
    </message>
    <message>
        <source>Fields, links, collections and the vocabulary change together. A name in use merges the two.</source>
        <translation>Fält, länkar, samlingar och ordlistan ändras tillsammans. Ett namn som redan används slår ihop de två.</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Visa ändringarna</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Name now</source>
        <translation>Nuvarande namn</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Nytt namn</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Får värdet</translation>
    </message>
    <message>
        <source>Gets in addition (lists)</source>
        <translation>Får dessutom (listor)</translation>
    </message>
    <message>
        <source>Loses (lists)</source>
        <translation>Förlorar (listor)</translation>
    </message>
    <message>
        <source>Change a field in many entries</source>
        <translation>Ändra ett fält i många poster</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what changes, and all of it can be taken back.</source>
        <translation>Inget skrivs innan du har sett vad som ändras, och allt kan ångras.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>Value; with commas between, many. Empty removes the field</source>
        <translation>Värde; flera med kommatecken emellan. Tomt tar bort fältet</translation>
    </message>
    <message>
        <source>Only lists get and lose values, and a value is needed for it.</source>
        <translation>Bara listor får och förlorar värden, och det behövs ett värde.</translation>
    </message>
    <message numerus="yes">
        <source>%n files change. They can be taken back byte for byte.</source>
        <translation>
            <numerusform>%n fil ändras. Ändringen kan tas tillbaka exakt.</numerusform>
            <numerusform>%n filer ändras. Ändringen kan tas tillbaka exakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is in use already: the two become one.</source>
        <translation>”{0}” används redan: de två blir ett.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå ihop</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Nothing would change: every entry has that already, or there are none.</source>
        <translation>Inget skulle ändras: alla poster har det redan, eller så finns det inga.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Cannot be changed safely: {0}</source>
        <translation>Kan inte ändras säkert: {0}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… och %n till</numerusform>
            <numerusform>… och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Ändrat: {0}</translation>
    </message>
    <message>
        <source>Changed since and left as they are: {0}</source>
        <translation>Ändrade sedan dess och lämnade som de är: {0}</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Mine</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deras</translation>
    </message>
    <message>
        <source>(nothing here)</source>
        <translation>(ingenting)</translation>
    </message>
    <message>
        <source>The entry was changed elsewhere meanwhile</source>
        <translation>Posten har under tiden ändrats på annat håll</translation>
    </message>
    <message>
        <source>Choose for each place which version stays. Nothing is written before you save.</source>
        <translation>Välj på varje ställe vilken version som blir kvar. Inget skrivs innan du sparar.</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Alla mina</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Alla deras</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>Save what is chosen</source>
        <translation>Spara valen</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>MessageController</name>
    <message>
        <source>Choose a folder</source>
        <translation>Välj en mapp</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>NeighbourCharts</name>
    <message>
        <source>Beside: {0}</source>
        <translation>Bredvid: {0}</translation>
    </message>
    <message>
        <source>Nothing stands beside this entry: it names no other, and none names it.</source>
        <translation>Ingenting står bredvid posten: den nämner ingen annan, och ingen nämner den.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>Hör ihop med</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n till visas inte.</numerusform>
            <numerusform>%n till visas inte.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as a list</source>
        <translation>Samma som lista</translation>
    </message>
</context>
<context>
    <name>OutlineRail</name>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
</context>
<context>
    <name>OutsideController</name>
    <message>
        <source>The link leads out of the program: {0}</source>
        <translation>Länken leder ut ur programmet: {0}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Öppna i webbläsaren</translation>
    </message>
    <message>
        <source>The file does not exist: {0}</source>
        <translation>Filen finns inte: {0}</translation>
    </message>
    <message>
        <source>The file opens in another program: {0}</source>
        <translation>Filen öppnas i ett annat program: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
</context>
<context>
    <name>OverviewController</name>
    <message>
        <source>not {0}</source>
        <translation>inte {0}</translation>
    </message>
</context>
<context>
    <name>OverviewFeature</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Källa: {0}</translation>
    </message>
    <message>
        <source>Open an entry first: then its neighbours can be shown.</source>
        <translation>Öppna en post först: sedan kan dess grannar visas.</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>All cities</source>
        <translation>Alla städer</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Biblioteket</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>Programmet</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Beside the entry</source>
        <translation>Bredvid posten</translation>
    </message>
    <message>
        <source>Into a show</source>
        <translation>Till en visning</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Save as a report (Word) …</source>
        <translation>Spara som rapport (Word) …</translation>
    </message>
    <message>
        <source>Save all numbers (Excel) …</source>
        <translation>Spara alla tal (Excel) …</translation>
    </message>
    <message>
        <source>Save all numbers (CSV) …</source>
        <translation>Spara alla siffror (CSV) …</translation>
    </message>
    <message>
        <source>Save as a picture (SVG) …</source>
        <translation>Spara som bild (SVG) …</translation>
    </message>
    <message>
        <source>Save as a picture (PNG) …</source>
        <translation>Spara som bild (PNG) …</translation>
    </message>
    <message>
        <source>Show the whole library</source>
        <translation>Visa hela biblioteket</translation>
    </message>
    <message>
        <source>List these entries</source>
        <translation>Lista dessa poster</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>This page cannot be shown</source>
        <translation>Sidan kan inte visas</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Sida {0} av {1}</translation>
    </message>
</context>
<context>
    <name>PageIndexController</name>
    <message>
        <source>Reading PDFs</source>
        <translation>PDF-publikationer läses</translation>
    </message>
</context>
<context>
    <name>PaneBar</name>
    <message>
        <source>Match {0} of {1}</source>
        <translation>Träff {0} av {1}</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Föregående träff</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nästa träff</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>och {0} till</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>In common: {0}</source>
        <translation>Gemensamt: {0}</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Obeslutad</translation>
    </message>
    <message>
        <source>Taken into use</source>
        <translation>Tas i bruk</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Tillämpas</translation>
    </message>
    <message>
        <source>Does not concern us</source>
        <translation>Berör oss inte</translation>
    </message>
    <message>
        <source>There is no file {0}. Check the name.</source>
        <translation>Filen {0} finns inte. Kontrollera namnet.</translation>
    </message>
    <message>
        <source>The file {0} may not be read. Check its permissions.</source>
        <translation>Filen {0} får inte läsas. Kontrollera dess rättigheter.</translation>
    </message>
    <message>
        <source>{0} is no kind of file that can be read here. Use .docx, .pdf, .md or .txt, or paste the text.</source>
        <translation>Filen {0} är inte av en typ som kan läsas här. Använd .docx, .pdf, .md eller .txt, eller klistra in texten.</translation>
    </message>
    <message>
        <source>The file {0} is too large for a plan. Take out its pictures or attachments, or paste the text.</source>
        <translation>Filen {0} är för stor för en plan. Ta bort bilder eller bilagor, eller klistra in texten.</translation>
    </message>
    <message>
        <source>The file {0} is behind a password. Save it without one, or paste the text.</source>
        <translation>Filen {0} är skyddad med lösenord. Spara den utan lösenord, eller klistra in texten.</translation>
    </message>
    <message>
        <source>The file {0} is damaged and cannot be read. Save it anew, or paste the text.</source>
        <translation>Filen {0} är skadad och kan inte läsas. Spara den på nytt, eller klistra in texten.</translation>
    </message>
    <message>
        <source>There is no text in {0}: it may be a scanned picture. Open the original, or paste the text.</source>
        <translation>Det finns ingen text i {0}: den kan vara en skannad bild. Öppna originalet, eller klistra in texten.</translation>
    </message>
    <message>
        <source>The file {0} took too long to read and was left. Save it in another form, or paste the text.</source>
        <translation>Filen {0} tog för lång tid att läsa och lämnades. Spara den i annan form, eller klistra in texten.</translation>
    </message>
    <message>
        <source>Part {0} of the plan</source>
        <translation>Planens del {0}</translation>
    </message>
    <message>
        <source>Plan check: {0}</source>
        <translation>Granskning av plan: {0}</translation>
    </message>
    <message>
        <source>{0} lessons, {1} decided</source>
        <translation>{0} lärdomar, {1} avgjorda</translation>
    </message>
    <message>
        <source>No lesson of the library has enough in common with this plan.</source>
        <translation>Inga lärdomar i kunskapsbanken har tillräckligt gemensamt med planen.</translation>
    </message>
</context>
<context>
    <name>PlanController</name>
    <message>
        <source>The check was removed.</source>
        <translation>Granskningen togs bort.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Plans ({0})</source>
        <translation>Planer ({0})</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Öppna en plan</translation>
    </message>
    <message>
        <source>Save the check as Markdown</source>
        <translation>Spara granskningen som Markdown</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Sparad: {0}</translation>
    </message>
</context>
<context>
    <name>PlanFeature</name>
    <message>
        <source>Back to the plan</source>
        <translation>Tillbaka till planen</translation>
    </message>
    <message>
        <source>A lesson for your plan.</source>
        <translation>En lärdom för din plan.</translation>
    </message>
</context>
<context>
    <name>PlanItemView</name>
    <message>
        <source>In common: {0}</source>
        <translation>Gemensamt: {0}</translation>
    </message>
    <message>
        <source>Passage of the plan</source>
        <translation>Ställe i planen</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>Part {0} of the plan</source>
        <translation>Planens del {0}</translation>
    </message>
    <message>
        <source>No lesson matters to this plan</source>
        <translation>Ingen lärdom berör den här planen</translation>
    </message>
    <message>
        <source>Nothing in the library has several telling words in common with it. Try a search instead.</source>
        <translation>Ingen post i kunskapsbanken har flera talande ord gemensamt med den. Prova en sökning i stället.</translation>
    </message>
    <message>
        <source>No lessons for: {0}</source>
        <translation>Inga lärdomar för: {0}</translation>
    </message>
</context>
<context>
    <name>PlanStart</name>
    <message>
        <source>Plan check</source>
        <translation>Granskning av plan</translation>
    </message>
    <message>
        <source>Bring an application or a project plan, and see which lessons matter to each of its sections.</source>
        <translation>Ta med en ansökan eller projektplan och se vilka lärdomar som berör dess olika avsnitt.</translation>
    </message>
    <message>
        <source>Paste the plan here, or drop its file (.docx, .pdf, .md, .txt)</source>
        <translation>Klistra in planen här, eller släpp dess fil (.docx, .pdf, .md, .txt)</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>Granska planen</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Öppna en fil …</translation>
    </message>
    <message>
        <source>The plan stays on this computer. The library is not changed.</source>
        <translation>Planen stannar på den här datorn. Kunskapsbanken ändras inte.</translation>
    </message>
    <message>
        <source>Earlier checks</source>
        <translation>Tidigare granskningar</translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation>{0} av {1} avgjorda</translation>
    </message>
    <message>
        <source>Remove the check {0}</source>
        <translation>Ta bort granskningen {0}</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Reading the plan …</source>
        <translation>Planen läses …</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Tillbaka till sökningen</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Check another plan</source>
        <translation>Granska en annan plan</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Granska på nytt</translation>
    </message>
    <message>
        <source>Save as Markdown …</source>
        <translation>Spara som Markdown …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Name of the check</source>
        <translation>Granskningens namn</translation>
    </message>
    <message>
        <source>Plan check</source>
        <translation>Granskning av plan</translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation>{0} av {1} avgjorda</translation>
    </message>
</context>
<context>
    <name>PlanWording</name>
    <message>
        <source>Columns left out: {0}</source>
        <translation>Utelämnade kolumner: {0}</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(utelämnas)</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>rad {0}</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>(utan titel)</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Language and look</source>
        <translation>Språk och utseende</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läsning</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Vad som sparas</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Enligt systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Text size of entries</source>
        <translation>Textstorlek i poster</translation>
    </message>
    <message>
        <source>Ask before opening a web page</source>
        <translation>Fråga innan en webbsida öppnas</translation>
    </message>
    <message>
        <source>Links lead out of the program to your browser. The program itself never uses the network.</source>
        <translation>Länkar leder ut ur programmet till webbläsaren. Programmet självt använder aldrig nätet.</translation>
    </message>
    <message>
        <source>Remember what was read</source>
        <translation>Kom ihåg lästa poster</translation>
    </message>
    <message>
        <source>For the start view. Kept on this computer only; switching it off forgets everything.</source>
        <translation>För startvyn. Sparas bara på den här datorn; när du stänger av detta glöms allt.</translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation>Kom ihåg sökningar</translation>
    </message>
    <message>
        <source>Those that led to an entry, or that you stayed at. Switching it off forgets them.</source>
        <translation>De som ledde till en post eller som du stannade vid. När du stänger av glöms de.</translation>
    </message>
    <message>
        <source>Show searches in the start view</source>
        <translation>Visa sökningar i startvyn</translation>
    </message>
    <message>
        <source>Saved searches, and the latest ones.</source>
        <translation>Sparade sökningar och de senaste.</translation>
    </message>
    <message>
        <source>Keep a list of searches that find nothing</source>
        <translation>För lista över sökningar som inte hittar något</translation>
    </message>
    <message>
        <source>For the coordinator, to see what the library lacks. It goes nowhere unless you save it as a file.</source>
        <translation>För koordinatorn: vad som saknas i kunskapsbanken. Listan går ingenstans om du inte sparar den som fil.</translation>
    </message>
    <message>
        <source>Writing and review</source>
        <translation>Skrivande och granskning</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Kontrollera stavningen</translation>
    </message>
    <message>
        <source>Finnish text is checked with Voikko. Where this computer lacks it (libvoikko and voikko-fi), nothing is underlined.</source>
        <translation>Finsk text kontrolleras med Voikko. Om datorn saknar det (libvoikko och voikko-fi) understryks inget.</translation>
    </message>
    <message>
        <source>Who I am in reviews</source>
        <translation>Vem jag är i granskningar</translation>
    </message>
    <message>
        <source>A name, a role or a unit; with commas between, many. Upkeep then shows what waits for you.</source>
        <translation>Ett namn, en roll eller en enhet; flera med kommatecken emellan. Underhållet visar då vad som väntar på dig.</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>Choose an entry first, then pick it with Ctrl+D.</source>
        <translation>Välj först en post och plocka den sedan med Ctrl+D.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Korg</translation>
    </message>
    <message>
        <source>Basket: {0}</source>
        <translation>Korg: {0}</translation>
    </message>
    <message>
        <source>This entry</source>
        <translation>Den här posten</translation>
    </message>
    <message>
        <source>Result of a search</source>
        <translation>Sökresultat</translation>
    </message>
    <message numerus="yes">
        <source>The list: %n entries</source>
        <translation>
            <numerusform>Listan: %n post</numerusform>
            <numerusform>Listan: %n poster</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Saved: collections/{0}.yaml</source>
        <translation>Sparad: collections/{0}.yaml</translation>
    </message>
    <message>
        <source>There is a collection of this name already: {0}</source>
        <translation>Det finns redan en samling med det namnet: {0}</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersätt den</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Den här sidan</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The file cannot be read: {detail}</source>
        <translation>Filen kan inte läsas: {detail}</translation>
    </message>
    <message>
        <source>The file is too large; only its beginning is searched</source>
        <translation>Filen är för stor; bara dess början är sökbar</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {detail}</source>
        <translation>Filen är inte UTF-8; den lästes som {detail}</translation>
    </message>
    <message>
        <source>The front matter cannot be read: {detail}</source>
        <translation>Metadatablocket kan inte läsas: {detail}</translation>
    </message>
    <message>
        <source>The front matter uses YAML that is not allowed: {detail}</source>
        <translation>Metadatablocket använder YAML som inte är tillåten: {detail}</translation>
    </message>
    <message>
        <source>The front matter is larger than 256 kB</source>
        <translation>Metadatablocket är större än 256 kB</translation>
    </message>
    <message>
        <source>The front matter is not a list of fields</source>
        <translation>Metadatablocket är inte en lista av fält</translation>
    </message>
    <message>
        <source>The field “{field}” is missing</source>
        <translation>Fältet ”{field}” saknas</translation>
    </message>
    <message>
        <source>The field “{detail}” is given twice</source>
        <translation>Fältet ”{detail}” har angetts två gånger</translation>
    </message>
    <message>
        <source>The field “{field}” has too many values: {detail}</source>
        <translation>Fältet ”{field}” har för många värden: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” is too long: {detail}</source>
        <translation>Fältet ”{field}” är för långt: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” has a value of the wrong kind</source>
        <translation>Fältet ”{field}” har ett värde av fel slag</translation>
    </message>
    <message>
        <source>The field “{field}” has an unknown value: {detail}</source>
        <translation>Fältet ”{field}” har ett okänt värde: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” is not a date: {detail}</source>
        <translation>Fältet ”{field}” är inget datum: {detail}</translation>
    </message>
    <message>
        <source>The date of “{field}” is earlier than the one it should follow: {detail}</source>
        <translation>Datumet i ”{field}” är tidigare än det som det borde följa: {detail}</translation>
    </message>
    <message>
        <source>Another entry has the same id: {detail}</source>
        <translation>En annan post har samma id: {detail}</translation>
    </message>
    <message>
        <source>The entry is approved, but its approval has no name or date</source>
        <translation>Posten är godkänd, men godkännandet saknar namn eller datum</translation>
    </message>
    <message>
        <source>The entry has an approval, but its status is {detail}</source>
        <translation>Posten har ett godkännande, men dess status är {detail}</translation>
    </message>
    <message>
        <source>The status cannot change like this: {detail}</source>
        <translation>Statusen kan inte ändras så här: {detail}</translation>
    </message>
    <message>
        <source>A source has neither a web address nor a file</source>
        <translation>En källa har varken webbadress eller fil</translation>
    </message>
    <message>
        <source>The link leads nowhere: {detail}</source>
        <translation>Länken leder ingenstans: {detail}</translation>
    </message>
    <message>
        <source>The link fits several entries: {detail}</source>
        <translation>Länken passar flera poster: {detail}</translation>
    </message>
    <message>
        <source>The entry has no such heading: {detail}</source>
        <translation>Posten har ingen sådan mellanrubrik: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” names an entry that does not belong there: {detail}</source>
        <translation>Fältet ”{field}” nämner en post som inte hör dit: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” names an entry that does not exist: {detail}</source>
        <translation>Fältet ”{field}” nämner en post som inte finns: {detail}</translation>
    </message>
    <message>
        <source>The file does not exist: {detail}</source>
        <translation>Filen finns inte: {detail}</translation>
    </message>
    <message>
        <source>The file is outside the library: {detail}</source>
        <translation>Filen ligger utanför kunskapsbanken: {detail}</translation>
    </message>
    <message>
        <source>The vocabulary cannot be read: {detail}</source>
        <translation>Ordlistan kan inte läsas: {detail}</translation>
    </message>
    <message>
        <source>The library file cannot be read: {detail}</source>
        <translation>Kunskapsbankens beskrivningsfil kan inte läsas: {detail}</translation>
    </message>
    <message>
        <source>The collection cannot be read: {detail}</source>
        <translation>Samlingen kan inte läsas: {detail}</translation>
    </message>
    <message>
        <source>The collection names an entry that does not exist: {detail}</source>
        <translation>Samlingen nämner en post som inte finns: {detail}</translation>
    </message>
    <message>
        <source>The entry could not be indexed: {detail}</source>
        <translation>Posten kunde inte indexeras: {detail}</translation>
    </message>
    <message>
        <source>This may point to a person: {detail}</source>
        <translation>Detta kan peka på en person: {detail}</translation>
    </message>
    <message>
        <source>The PDF is damaged or empty; only its name is searched</source>
        <translation>PDF-filen är skadad eller tom; bara dess namn kan sökas</translation>
    </message>
    <message>
        <source>The PDF is protected by a password; only its name is searched. Save it without one</source>
        <translation>PDF-filen är skyddad med lösenord; bara dess namn kan sökas. Spara den utan lösenord</translation>
    </message>
    <message>
        <source>The PDF asks too much of the computer; its beginning is searched: {detail}</source>
        <translation>PDF-filen kräver för mycket av datorn; dess början kan sökas: {detail}</translation>
    </message>
    <message>
        <source>Pages without text, such as scanned ones, cannot be searched: {detail}</source>
        <translation>Sidor utan text, till exempel skannade, kan inte sökas: {detail}</translation>
    </message>
    <message>
        <source>The PDF may not be read; look at the rights of the file</source>
        <translation>PDF-filen får inte läsas; kontrollera filens behörigheter</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems in the library</source>
        <translation>Problem i kunskapsbanken</translation>
    </message>
    <message numerus="yes">
        <source>%n problems. Enter opens the entry.</source>
        <translation>
            <numerusform>%n problem. Enter öppnar posten.</numerusform>
            <numerusform>%n problem. Enter öppnar posten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>Inga problem hittades.</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
</context>
<context>
    <name>ProgrammeCharts</name>
    <message>
        <source>Key figures</source>
        <translation>Nyckeltal</translation>
    </message>
    <message>
        <source>No article of this library gives key figures.</source>
        <translation>Ingen artikel i biblioteket anger nyckeltal.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Siffra</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Projects by time</source>
        <translation>Projekten i tid</translation>
    </message>
    <message>
        <source>This library has no projects.</source>
        <translation>Det finns inga projekt i biblioteket.</translation>
    </message>
    <message>
        <source>Fund not known</source>
        <translation>Fonden är inte känd</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Städer</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Lämnade efter sig</translation>
    </message>
    <message>
        <source>The picture shows {0} projects of {1}.</source>
        <translation>Bilden visar {0} projekt av {1}.</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>inga datum</translation>
    </message>
    <message>
        <source>Spearhead projects</source>
        <translation>Spetsprojekt</translation>
    </message>
    <message>
        <source>Without a theme</source>
        <translation>Utan tema</translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n lärdom</numerusform>
            <numerusform>%n lärdomar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n resultat</numerusform>
            <numerusform>%n resultat</numerusform>
        </translation>
    </message>
    <message>
        <source>Cities on the map</source>
        <translation>Städerna på kartan</translation>
    </message>
    <message>
        <source>The entries name no cities.</source>
        <translation>Posterna anger inga städer.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>The vocabulary gives no coordinates for the cities of this library.</source>
        <translation>Ordlistan ger inga koordinater för bibliotekets städer.</translation>
    </message>
    <message numerus="yes">
        <source>%n places without coordinates are in the table only.</source>
        <translation>
            <numerusform>%n ort utan koordinater finns bara i tabellen.</numerusform>
            <numerusform>%n orter utan koordinater finns bara i tabellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the {0} largest of {1} places are named; the table has all.</source>
        <translation>Bara de {0} största av {1} platser har namn; tabellen har alla.</translation>
    </message>
    <message>
        <source>Who worked with whom</source>
        <translation>Vem arbetade med vem</translation>
    </message>
    <message>
        <source>No two projects share a partner.</source>
        <translation>Inga två projekt har en gemensam partner.</translation>
    </message>
    <message>
        <source>Other project</source>
        <translation>Annat projekt</translation>
    </message>
    <message>
        <source>Shared partners</source>
        <translation>Gemensamma partner</translation>
    </message>
    <message>
        <source>Shared cities</source>
        <translation>Gemensamma städer</translation>
    </message>
    <message>
        <source>The picture shows the {0} strongest ties of {1}.</source>
        <translation>Bilden visar de {0} starkaste kopplingarna av {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n koppling</numerusform>
            <numerusform>%n kopplingar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicationBar</name>
    <message>
        <source>of {0}</source>
        <translation>av {0}</translation>
    </message>
    <message>
        <source>{0} (printed: {1})</source>
        <translation>{0} (tryckt: {1})</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Contents and pages</source>
        <translation>Innehåll och sidor</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>Write a page number and press Enter</source>
        <translation>Skriv ett sidnummer och tryck Enter</translation>
    </message>
    <message>
        <source>Fit to width</source>
        <translation>Anpassa till bredden</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hela sidan</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Verklig storlek</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Kopiera den markerade texten</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Kopiera källhänvisning</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Öppna i ett annat program</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Find in publication</source>
        <translation>Sök i publikationen</translation>
    </message>
    <message>
        <source>New lesson from this page …</source>
        <translation>Ny lärdom från den här sidan …</translation>
    </message>
    <message>
        <source>Page into the basket, or out</source>
        <translation>Sidan i korgen eller ut</translation>
    </message>
</context>
<context>
    <name>PublicationController</name>
    <message>
        <source>{0}{1}{2}. {3}, p. {4}.</source>
        <translation>{0}{1}{2}. {3}, s. {4}.</translation>
    </message>
</context>
<context>
    <name>PublicationPane</name>
    <message>
        <source>Find in publication</source>
        <translation>Sök i publikationen</translation>
    </message>
</context>
<context>
    <name>PublicationSide</name>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
</context>
<context>
    <name>PublicationsFeature</name>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>In the library now: {0}</source>
        <translation>Nu i biblioteket: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message numerus="yes">
        <source>Reading the PDFs was stopped; %n of them cannot be found yet.</source>
        <translation>
            <numerusform>Läsningen av PDF-filer avbröts; %n publikation kan inte sökas än.</numerusform>
            <numerusform>Läsningen av PDF-filer avbröts; %n publikationer kan inte sökas än.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Fortsätt läsa</translation>
    </message>
    <message>
        <source>Open a publication first; the lesson gets its page as the source.</source>
        <translation>Öppna först en publikation; lärdomen får dess sida som källa.</translation>
    </message>
    <message>
        <source>“{0}” has been removed from the folder. What is open here can be read to its end.</source>
        <translation>”{0}” har tagits bort ur mappen. Det som är öppet här kan läsas till slut.</translation>
    </message>
    <message>
        <source>“{0}” was changed on disk. It is shown as it is now, at the same page.</source>
        <translation>”{0}” har ändrats på disken. Den visas nu som den är, på samma sida.</translation>
    </message>
    <message numerus="yes">
        <source>Reading the PDFs goes on where it was broken off: %n left.</source>
        <translation>
            <numerusform>Läsningen av PDF-filerna fortsätter där den avbröts: %n kvar.</numerusform>
            <numerusform>Läsningen av PDF-filerna fortsätter där den avbröts: %n kvar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryNote</name>
    <message>
        <source>A quotation mark is missing; the rest was read as a phrase</source>
        <translation>Ett citattecken saknas; resten lästes som en fras</translation>
    </message>
    <message>
        <source>A bracket has no pair and was left out</source>
        <translation>En parentes saknar sitt par och lämnades bort</translation>
    </message>
    <message>
        <source>There is no field “{detail}”; it was searched as a word</source>
        <translation>Det finns inget fält ”{detail}”; det söktes som ett ord</translation>
    </message>
    <message>
        <source>The field “{detail}” has no value yet</source>
        <translation>Fältet ”{detail}” har inget värde ännu</translation>
    </message>
    <message>
        <source>The search is very long; only its beginning was used</source>
        <translation>Sökningen är mycket lång; bara dess början användes</translation>
    </message>
    <message>
        <source>There is no word to search in “{detail}”</source>
        <translation>I ”{detail}” finns inget ord att söka</translation>
    </message>
    <message>
        <source>“{detail}” is not a year; write 2019, 2019-2021 or 12kk</source>
        <translation>”{detail}” är inget år; skriv 2019, 2019-2021 eller 12kk</translation>
    </message>
    <message>
        <source>“{detail}” has too few letters for its stars; it was searched as a word</source>
        <translation>”{detail}” har för få bokstäver vid sina stjärnor; det söktes som ett ord</translation>
    </message>
    <message>
        <source>“{detail}” fits very many words; only the first of them were searched</source>
        <translation>”{detail}” passar på väldigt många ord; bara de första av dem söktes</translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <source>How the search was read</source>
        <translation>Så lästes sökningen</translation>
    </message>
    <message numerus="yes">
        <source>alone in %n entries</source>
        <translation>
            <numerusform>för sig i %n post</numerusform>
            <numerusform>för sig i %n poster</numerusform>
        </translation>
    </message>
    <message>
        <source>condition: {0}</source>
        <translation>villkor: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n of the hits lack a word; they come last</source>
        <translation>
            <numerusform>%n av träffarna saknar ett ord; den kommer sist</numerusform>
            <numerusform>%n av träffarna saknar ett ord; de kommer sist</numerusform>
        </translation>
    </message>
    <message>
        <source>base form: {0}</source>
        <translation>grundform: {0}</translation>
    </message>
    <message>
        <source>parts: {0}</source>
        <translation>delar: {0}</translation>
    </message>
    <message>
        <source>also the same thing: {0}</source>
        <translation>betyder detsamma: {0}</translation>
    </message>
    <message>
        <source>in other languages: {0}</source>
        <translation>på andra språk: {0}</translation>
    </message>
    <message>
        <source>also spelt: {0}</source>
        <translation>söktes även: {0}</translation>
    </message>
    <message>
        <source>a small word: may be missing</source>
        <translation>småord: får saknas</translation>
    </message>
    <message>
        <source>Ways to search</source>
        <translation>Så kan du söka</translation>
    </message>
    <message>
        <source>”avoin data” – the words side by side;  =”datan” – this very form</source>
        <translation>”avoin data” – orden intill varandra;  =”datan” – just denna form</translation>
    </message>
    <message>
        <source>kokeil*, *kokeilu, kau*ki – the star stands for any letters</source>
        <translation>kokeil*, *kokeilu, kau*ki – stjärnan står för vilka bokstäver som helst</translation>
    </message>
    <message>
        <source>-turku – without the word;  OR – either of two;  ( ) – together</source>
        <translation>-turku – utan ordet;  ELLER – någotdera;  ( ) – tillsammans</translation>
    </message>
    <message>
        <source>otsikko:kokeilu, kaupunki:turku – in one field;  lähde:- no value, lähde:* some</source>
        <translation>rubrik:kokeilu, stad:turku – i ett fält;  källa:- saknas, källa:* finns</translation>
    </message>
    <message>
        <source>2019..2021, vuosi:12kk – by time</source>
        <translation>2019..2021, år:12kk – efter tid</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Framåt</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Find in entry</source>
        <translation>Sök i posten</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normal textstorlek</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopiera länken</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Kopiera källhänvisning</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Keywords</source>
        <translation>Ämnesord</translation>
    </message>
    <message>
        <source>Language versions</source>
        <translation>Språkversioner</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ansvarig</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Skapad</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Ändrad</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Granskas senast</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkänd av</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fas</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Evidens</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Typ av resultat</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Ledare</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>Projektkod</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stad</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Städer</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Webbplats</translation>
    </message>
    <message>
        <source>Linked from</source>
        <translation>Hänvisningar hit</translation>
    </message>
    <message>
        <source>Similar entries</source>
        <translation>Liknande poster</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Källor</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Bilagor</translation>
    </message>
    <message>
        <source>Original title: {0}</source>
        <translation>Ursprunglig rubrik: {0}</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lärdom</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Rekommendation</translation>
    </message>
    <message>
        <source>Lesson and recommendation</source>
        <translation>Lärdom och rekommendation</translation>
    </message>
    <message>
        <source>This text is very long: only its beginning is shown here. The whole of it is in the file {0}.</source>
        <translation>Texten är mycket lång: här visas bara dess början. Hela texten finns i filen {0}.</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Relaterat</translation>
    </message>
    <message>
        <source>see also</source>
        <translation>se även</translation>
    </message>
    <message>
        <source>In common: {0}</source>
        <translation>Gemensamt: {0}</translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation>läst {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>s. {0}</translation>
    </message>
    <message>
        <source>About this entry</source>
        <translation>Om posten</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Visa alla {0}</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>This entry is not there any more</source>
        <translation>Posten finns inte längre</translation>
    </message>
    <message>
        <source>{0} was moved or removed. Search again to see what the library has now.</source>
        <translation>{0} har flyttats eller tagits bort. Sök på nytt för att se vad kunskapsbanken har nu.</translation>
    </message>
    <message>
        <source>No entry is open</source>
        <translation>Ingen post är öppen</translation>
    </message>
    <message>
        <source>Choose one from the list, or go to one by its title with Ctrl+P.</source>
        <translation>Välj en post i listan, eller gå till en efter rubrik med Ctrl+P.</translation>
    </message>
    <message>
        <source>Opening the entry …</source>
        <translation>Posten öppnas …</translation>
    </message>
</context>
<context>
    <name>ResultHeader</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation>Ordning: {0}</translation>
    </message>
    <message>
        <source>How the search was read</source>
        <translation>Så lästes sökningen</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Hits</source>
        <translation>Träffar</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>picked</source>
        <translation>vald</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>The library is being read for the first time …</source>
        <translation>Kunskapsbanken läses för första gången …</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Alla poster</translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation>Senast lästa</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nyaste</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search lessons, results and projects</source>
        <translation>Sök lärdomar, resultat och projekt</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sökning</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
</context>
<context>
    <name>SearchesController</name>
    <message>
        <source>saved</source>
        <translation>sparad</translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Sparade sökningar</translation>
    </message>
    <message>
        <source>None yet. Make a search and choose “Save this search”.</source>
        <translation>Inga ännu. Gör en sökning och välj ”Spara den här sökningen”.</translation>
    </message>
    <message>
        <source>Latest searches</source>
        <translation>Senaste sökningar</translation>
    </message>
    <message numerus="yes">
        <source>%n search(es) are kept on this computer.</source>
        <translation>
            <numerusform>%n sökning finns kvar på den här datorn.</numerusform>
            <numerusform>%n sökningar finns kvar på den här datorn.</numerusform>
        </translation>
    </message>
    <message>
        <source>None are kept.</source>
        <translation>Inga finns kvar.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Glöm dem</translation>
    </message>
    <message>
        <source>Searches without hits</source>
        <translation>Sökningar utan träffar</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Spara som CSV …</translation>
    </message>
    <message>
        <source>Save as JSON …</source>
        <translation>Spara som JSON …</translation>
    </message>
    <message>
        <source>None are kept. They tell the coordinator what the library lacks; see the settings.</source>
        <translation>Inga sparas. De berättar för koordinatorn vad som saknas i kunskapsbanken; se inställningarna.</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Sökningar</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Ta bort {0}</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Byt namn på {0}</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Byt namn på sökningen</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Sökningens namn</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>SearchesFeature</name>
    <message>
        <source>Saved and latest searches</source>
        <translation>Sparade och senaste sökningar</translation>
    </message>
    <message>
        <source>There is no search to save. Type one, or choose filters.</source>
        <translation>Det finns ingen sökning att spara. Skriv en eller välj filter.</translation>
    </message>
    <message>
        <source>The search was saved: {0}</source>
        <translation>Sökningen sparades: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The file could not be written: {0}</source>
        <translation>Filen kunde inte skrivas: {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Sparad: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n gång</numerusform>
            <numerusform>%n gånger</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a list of searches that find nothing? It stays on this computer, for you to pass on.</source>
        <translation>Ska sökningar som inte hittar något listas? Listan stannar på den här datorn, och du kan ge den vidare.</translation>
    </message>
    <message>
        <source>Keep a list</source>
        <translation>För lista</translation>
    </message>
    <message>
        <source>Save the searches without hits</source>
        <translation>Spara sökningarna utan träffar</translation>
    </message>
</context>
<context>
    <name>SessionNotes</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>One point on each line</source>
        <translation>En punkt per rad</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and searching</source>
        <translation>Tangenter och sökning</translation>
    </message>
    <message>
        <source>How to write a search</source>
        <translation>Så skriver du en sökning</translation>
    </message>
</context>
<context>
    <name>ShowController</name>
    <message>
        <source>Removed from the library during the show, still shown: {0}</source>
        <translation>Borttaget ur biblioteket under visningen, visas ännu: {0}</translation>
    </message>
    <message>
        <source>Kept from the audience: {0}</source>
        <translation>Visas inte för publiken: {0}</translation>
    </message>
    <message>
        <source>No longer in the library: {0}</source>
        <translation>Finns inte längre i biblioteket: {0}</translation>
    </message>
    <message>
        <source>The note could not be saved: {0}</source>
        <translation>Noteringen kunde inte sparas: {0}</translation>
    </message>
</context>
<context>
    <name>ShowHelp</name>
    <message>
        <source>Next slide (also a clicker)</source>
        <translation>Nästa bild (även med fjärrkontroll)</translation>
    </message>
    <message>
        <source>Previous slide</source>
        <translation>Föregående bild</translation>
    </message>
    <message>
        <source>Go to a number, or search and put next</source>
        <translation>Gå till ett nummer, eller sök och lägg härnäst</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>Alla bilder</translation>
    </message>
    <message>
        <source>Audience black; white</source>
        <translation>Svart för publiken; vitt</translation>
    </message>
    <message>
        <source>Freeze the audience</source>
        <translation>Frys publikens vy</translation>
    </message>
    <message>
        <source>Presenter’s console; swap screens</source>
        <translation>Presentatörens vy; byt skärmar</translation>
    </message>
    <message>
        <source>Note what the room said</source>
        <translation>Notera vad deltagarna sade</translation>
    </message>
    <message>
        <source>Pause the clock; begin it again</source>
        <translation>Pausa klockan; börja om</translation>
    </message>
    <message>
        <source>Text size; pointer</source>
        <translation>Textstorlek; pekare</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Avsluta visningen</translation>
    </message>
</context>
<context>
    <name>ShowRunner</name>
    <message>
        <source>Next: {0}</source>
        <translation>Härnäst: {0}</translation>
    </message>
    <message>
        <source>That was the last slide. Esc ends the show.</source>
        <translation>Det var den sista bilden. Esc avslutar visningen.</translation>
    </message>
    <message>
        <source>There is only one screen.</source>
        <translation>Det finns bara en skärm.</translation>
    </message>
    <message>
        <source>A screen was unplugged. The audience’s window is here; X moves it when the screen is back.</source>
        <translation>En skärm kopplades ur. Publikens fönster är här; X flyttar det när skärmen är tillbaka.</translation>
    </message>
    <message>
        <source>The screen saver could not be held off here.</source>
        <translation>Skärmsläckaren kunde inte hindras på den här datorn.</translation>
    </message>
    <message>
        <source>Audience sees now  ·  {0}</source>
        <translation>Publiken ser nu  ·  {0}</translation>
    </message>
    <message>
        <source>You see  ·  {0}</source>
        <translation>Du ser  ·  {0}</translation>
    </message>
    <message>
        <source>item {0}/{1}</source>
        <translation>punkt {0}/{1}</translation>
    </message>
    <message>
        <source>End of the show</source>
        <translation>Visningen slutar</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Det finns inget att visa.</translation>
    </message>
    <message>
        <source>Audience: black</source>
        <translation>Publiken: svart</translation>
    </message>
    <message>
        <source>Audience: white</source>
        <translation>Publiken: vit</translation>
    </message>
    <message>
        <source>Audience: frozen</source>
        <translation>Publiken: fryst</translation>
    </message>
    <message>
        <source>This item: {0} of {1}, left {2}</source>
        <translation>Den här punkten: {0} av {1}, kvar {2}</translation>
    </message>
    <message>
        <source>What the room said</source>
        <translation>Vad rummet sade</translation>
    </message>
    <message>
        <source>A screen was plugged in. X moves the audience’s window there.</source>
        <translation>En skärm anslöts. X flyttar publikens fönster dit.</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Before the show</source>
        <translation>Före visningen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Vad som visas</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>Liten text</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normal text</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Stor text</translation>
    </message>
    <message>
        <source>Over the whole screen</source>
        <translation>På hela skärmen</translation>
    </message>
    <message>
        <source>In a window, for sharing</source>
        <translation>I ett fönster, för delning</translation>
    </message>
    <message>
        <source>Colours and logo</source>
        <translation>Färger och logotyp</translation>
    </message>
    <message>
        <source>The library’s own</source>
        <translation>Bibliotekets egna</translation>
    </message>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n bild</numerusform>
            <numerusform>%n bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>one screen: S brings the console forward</source>
        <translation>en skärm: S tar fram presentatörens vy</translation>
    </message>
    <message>
        <source>Start the show</source>
        <translation>Starta visningen</translation>
    </message>
    <message>
        <source>Kept from the audience; tick what may be shown this time</source>
        <translation>Visas inte för publiken; kryssa för vad som får visas den här gången</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>utkast</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>begränsad</translation>
    </message>
    <message>
        <source>No longer in the library: {0}</source>
        <translation>Finns inte längre i biblioteket: {0}</translation>
    </message>
    <message>
        <source>The picture cannot be shown: {0}</source>
        <translation>Bilden kan inte visas: {0}</translation>
    </message>
    <message>
        <source>A table is too wide for a slide and is shown as a list: {0}</source>
        <translation>En tabell är för bred för en bild och visas som lista: {0}</translation>
    </message>
    <message>
        <source>Contact details were left out: {0}</source>
        <translation>Kontaktuppgifter utelämnades: {0}</translation>
    </message>
    <message>
        <source>An internal part was left out: {0}</source>
        <translation>En intern del utelämnades: {0}</translation>
    </message>
    <message>
        <source>No entry here can be shown.</source>
        <translation>Här finns ingen post som kan visas.</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Bra att veta</translation>
    </message>
    <message>
        <source>Texts on several slides</source>
        <translation>Texter på flera bilder</translation>
    </message>
    <message>
        <source>between items</source>
        <translation>mellan punkter</translation>
    </message>
    <message>
        <source>between sentences</source>
        <translation>mellan meningar</translation>
    </message>
    <message>
        <source>inside a long sentence</source>
        <translation>inuti en lång mening</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>och %n till</numerusform>
            <numerusform>och %n till</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is shown whole: nothing is split or left out.</source>
        <translation>Allt visas i sin helhet: inget delas eller lämnas bort.</translation>
    </message>
</context>
<context>
    <name>SimilarBox</name>
    <message>
        <source>The library has these already</source>
        <translation>Kunskapsbanken har redan</translation>
    </message>
</context>
<context>
    <name>SourceTools</name>
    <message>
        <source>Heading of level {0}</source>
        <translation>Rubrik på nivå {0}</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Brödtext</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Fetstil (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiv (Ctrl+I)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Numrerad lista</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Link; write [[ to link to an entry</source>
        <translation>Länk; skriv [[ för att länka till en post</translation>
    </message>
    <message>
        <source>Add a picture or a PDF</source>
        <translation>Lägg till en bild eller PDF</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>Lägg till rubrik</translation>
    </message>
</context>
<context>
    <name>SpellMenu</name>
    <message>
        <source>No suggestions</source>
        <translation>Inga förslag</translation>
    </message>
    <message>
        <source>Looking for suggestions …</source>
        <translation>Söker förslag …</translation>
    </message>
    <message>
        <source>“{0}” is right</source>
        <translation>”{0}” är rätt</translation>
    </message>
    <message>
        <source>Add “{0}” to the library&apos;s word list</source>
        <translation>Lägg till ”{0}” i bibliotekets ordlista</translation>
    </message>
</context>
<context>
    <name>StartController</name>
    <message>
        <source>Type into the search what you are working on, or begin with a theme.</source>
        <translation>Skriv i sökfältet vad du håller på med, eller börja med ett tema.</translation>
    </message>
    <message numerus="yes">
        <source>entries</source>
        <translation>
            <numerusform>post</numerusform>
            <numerusform>poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lessons</source>
        <translation>
            <numerusform>lärdom</numerusform>
            <numerusform>lärdomar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cities</source>
        <translation>
            <numerusform>stad</numerusform>
            <numerusform>städer</numerusform>
        </translation>
    </message>
    <message>
        <source>approved</source>
        <translation>godkända</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message>
        <source>search</source>
        <translation>sök</translation>
    </message>
    <message>
        <source>go to a title</source>
        <translation>gå till rubrik</translation>
    </message>
    <message>
        <source>all actions</source>
        <translation>alla kommandon</translation>
    </message>
    <message>
        <source>help</source>
        <translation>hjälp</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teman</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Samlingar</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Sökningar</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n poster</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1} ms</source>
        <translation>{0} på {1} ms</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Skrivskyddad</translation>
    </message>
    <message>
        <source>No network connection: everything is on this computer</source>
        <translation>Ingen nätförbindelse: allt finns på den här datorn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statusrad</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Copy as a table</source>
        <translation>Kopiera som tabell</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>Remove {0}</source>
        <translation>Ta bort {0}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The library folder does not exist: {detail}. Choose another folder.</source>
        <translation>Kunskapsbankens mapp finns inte: {detail}. Välj en annan mapp.</translation>
    </message>
    <message>
        <source>The library folder may not be read: {detail}. Check its permissions or choose another folder.</source>
        <translation>Kunskapsbankens mapp får inte läsas: {detail}. Kontrollera rättigheterna eller välj en annan mapp.</translation>
    </message>
    <message>
        <source>The library folder has gone: {detail}. Searching still works; entries open when it is back.</source>
        <translation>Kunskapsbankens mapp har försvunnit: {detail}. Sökningen fungerar ändå; poster öppnas när mappen är tillbaka.</translation>
    </message>
    <message>
        <source>The entry is no longer in the library: {detail}</source>
        <translation>Posten finns inte längre i kunskapsbanken: {detail}</translation>
    </message>
    <message>
        <source>The search index cannot be written: {detail}. Free some space or check the permissions.</source>
        <translation>Sökindexet kan inte skrivas: {detail}. Frigör utrymme eller kontrollera rättigheterna.</translation>
    </message>
    <message>
        <source>The search index was damaged and is being made anew.</source>
        <translation>Sökindexet var skadat och byggs om.</translation>
    </message>
    <message>
        <source>The disk is full: {detail}. Free some space and try again.</source>
        <translation>Disken är full: {detail}. Frigör utrymme och försök igen.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {detail}. They hold until the program is closed.</source>
        <translation>Inställningarna kunde inte sparas: {detail}. De gäller tills programmet stängs.</translation>
    </message>
    <message>
        <source>The entry was changed elsewhere meanwhile: {detail}. Nothing was written; read it again first.</source>
        <translation>Posten har under tiden ändrats på annat håll: {detail}. Inget skrevs; läs den först på nytt.</translation>
    </message>
    <message>
        <source>This library is only for reading: {detail}. Copy it to a folder of your own to edit it.</source>
        <translation>Kunskapsbanken kan bara läsas: {detail}. Kopiera den till en egen mapp för att redigera den.</translation>
    </message>
    <message>
        <source>The fields of this entry cannot be changed one by one: {detail}. Edit its whole text instead.</source>
        <translation>Fälten i den här posten kan inte ändras ett i taget: {detail}. Redigera hela texten i stället.</translation>
    </message>
    <message>
        <source>There is an entry of that name already: {detail}. Nothing was written over it.</source>
        <translation>Det finns redan en post med det namnet: {detail}. Inget skrevs över den.</translation>
    </message>
    <message>
        <source>It could not be saved: {detail}. Free some space or check the permissions, and save again.</source>
        <translation>Det gick inte att spara: {detail}. Frigör utrymme eller kontrollera rättigheterna och spara på nytt.</translation>
    </message>
    <message>
        <source>Something unexpected happened: {detail}</source>
        <translation>Något oväntat inträffade: {detail}</translation>
    </message>
    <message>
        <source>The collection’s file has been changed meanwhile: {detail}. Nothing was written; use another name.</source>
        <translation>Samlingens fil har ändrats under tiden: {detail}. Inget skrevs; använd ett annat namn.</translation>
    </message>
    <message>
        <source>The collection’s file cannot be changed without losing something in it: {detail}. Save under another name.</source>
        <translation>Samlingens fil kan inte ändras utan att något i den går förlorat: {detail}. Spara under ett annat namn.</translation>
    </message>
    <message>
        <source>The collection cannot be saved: {detail}. Check the folder’s permissions and free space.</source>
        <translation>Samlingen kan inte sparas: {detail}. Kontrollera mappens behörigheter och ledigt utrymme.</translation>
    </message>
    <message>
        <source>The saved plan check cannot be opened: {detail}</source>
        <translation>Den sparade plangranskningen kan inte öppnas: {detail}</translation>
    </message>
    <message>
        <source>The plan check could not be saved: {detail}. Free some space or check the permissions, then try again.</source>
        <translation>Plangranskningen kunde inte sparas: {detail}. Frigör utrymme eller kontrollera rättigheterna och försök igen.</translation>
    </message>
    <message>
        <source>The PDF is missing or may not be read: {detail}. Check that the file is there.</source>
        <translation>PDF-filen saknas eller får inte läsas: {detail}. Kontrollera att filen finns.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password: {detail}. Open it in another program, or save it without one.</source>
        <translation>PDF-filen är skyddad med lösenord: {detail}. Öppna den i ett annat program eller spara den utan lösenord.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be shown: {detail}. Get the file again from where it came.</source>
        <translation>PDF-filen är skadad och kan inte visas: {detail}. Hämta filen på nytt från källan.</translation>
    </message>
    <message>
        <source>The PDF asks too much of the computer: {detail}. Open it in another program.</source>
        <translation>PDF-filen kräver för mycket av datorn: {detail}. Öppna den i ett annat program.</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>usage: </source>
        <translation>användning: </translation>
    </message>
    <message>
        <source>options</source>
        <translation>flaggor</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>argument</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>visa denna hjälp och avsluta</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: fel: %(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>argumentet %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>ett värde saknas</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>flaggan tar inget värde: %r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>ogiltigt värde: %(value)r (välj: %(choices)s)</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>dessa argument saknas: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>okända argument: %s</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Bredvid</translation>
    </message>
</context>
<context>
    <name>WorkshopController</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n kort</numerusform>
            <numerusform>%n kort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n röst</numerusform>
            <numerusform>%n röster</numerusform>
        </translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Verkstad</translation>
    </message>
    <message>
        <source>Another program changed the board; yours goes on as {0}</source>
        <translation>Ett annat program ändrade tavlan; din fortsätter som {0}</translation>
    </message>
    <message>
        <source>How the room voted</source>
        <translation>Så röstade man</translation>
    </message>
    <message>
        <source>While a card is written, earlier lessons appear here</source>
        <translation>När du skriver ett kort visas tidigare lärdomar här</translation>
    </message>
    <message>
        <source>This came up before</source>
        <translation>Det här har kommit upp förut</translation>
    </message>
    <message>
        <source>Nothing near to this came up before</source>
        <translation>Inget liknande har kommit upp förut</translation>
    </message>
    <message>
        <source>Open the vote first: votes count only while it is open</source>
        <translation>Öppna omröstningen först: rösterna räknas bara medan den är öppen</translation>
    </message>
    <message>
        <source>The card is a draft lesson now</source>
        <translation>Kortet är nu ett utkast till lärdom</translation>
    </message>
    <message>
        <source>The session report is in the library</source>
        <translation>Verkstadens rapport finns i kunskapsbanken</translation>
    </message>
    <message>
        <source>Choose the card that is to be written up</source>
        <translation>Välj det kort som ska skrivas in</translation>
    </message>
    <message>
        <source>The card is an observation now</source>
        <translation>Kortet är nu en iakttagelse</translation>
    </message>
</context>
<context>
    <name>WorkshopFeature</name>
    <message>
        <source>Open a workshop first, then its board takes the entry</source>
        <translation>Öppna först en verkstad, sedan kan posten läggas på dess tavla</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öppna</translation>
    </message>
</context>
<context>
    <name>WorkshopsView</name>
    <message>
        <source>Keep</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Sluta</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Utmaning</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lärdom</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nästa steg</translation>
    </message>
    <message>
        <source>What worked</source>
        <translation>Det som fungerade</translation>
    </message>
    <message>
        <source>What was in the way</source>
        <translation>Det som hindrade</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idéer</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Verkstäder</translation>
    </message>
    <message>
        <source>Gather what the room says, vote on it, and take the findings home as entries.</source>
        <translation>Samla det som sägs i rummet, rösta om det och ta hem iakttagelserna som poster.</translation>
    </message>
    <message>
        <source>Begin a workshop</source>
        <translation>Börja en verkstad</translation>
    </message>
    <message>
        <source>Held before</source>
        <translation>Tidigare verkstäder</translation>
    </message>
    <message>
        <source>Name of the workshop</source>
        <translation>Verkstadens namn</translation>
    </message>
    <message>
        <source>Or columns of your own, with commas between; Enter begins</source>
        <translation>Eller egna kolumner med komman emellan; Enter börjar</translation>
    </message>
    <message>
        <source>Columns of your own</source>
        <translation>Egna kolumner</translation>
    </message>
</context>
<context>
    <name>YearStrip</name>
    <message>
        <source>Years {0} to {1}</source>
        <translation>Åren {0}–{1}</translation>
    </message>
    <message>
        <source>first year {0}</source>
        <translation>första året {0}</translation>
    </message>
    <message>
        <source>last year {0}</source>
        <translation>sista året {0}</translation>
    </message>
</context>
<context>
    <name>ZeroView</name>
    <message>
        <source>Nothing found</source>
        <translation>Inga träffar</translation>
    </message>
    <message>
        <source>Looser searches</source>
        <translation>Vidare sökningar</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Menade du</translation>
    </message>
    <message>
        <source>Searched for entries with ”{0}”.</source>
        <translation>Sökte poster med ”{0}”.</translation>
    </message>
    <message>
        <source>Searched for entries with both ”{0}” and ”{1}”.</source>
        <translation>Sökte poster med både ”{0}” och ”{1}”.</translation>
    </message>
    <message>
        <source>Searched for entries with all of these: {0}.</source>
        <translation>Sökte poster med alla dessa: {0}.</translation>
    </message>
    <message>
        <source>Searched for: {0}.</source>
        <translation>Sökte: {0}.</translation>
    </message>
    <message>
        <source>Inflected forms and synonyms were included.</source>
        <translation>Böjningar och synonymer var med.</translation>
    </message>
    <message>
        <source>The filters were {0}.</source>
        <translation>Filtren var {0}.</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>utan {0}</translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>inte {0}</translation>
    </message>
    <message>
        <source>Found nowhere: {0}.</source>
        <translation>Finns ingenstans: {0}.</translation>
    </message>
    <message>
        <source>Entries with the word alone: {0}.</source>
        <translation>Poster där ordet finns för sig: {0}.</translation>
    </message>
</context>
<context>
    <name>_TitleLine</name>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
</context>
</TS>
