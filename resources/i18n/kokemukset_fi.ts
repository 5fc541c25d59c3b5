<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>not {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove filter {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters in use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What six cities learned, to be searched and read offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program never uses the network. Links open in your browser, and only when you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open library</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an entry by its title …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All actions …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the index up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems in the library …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another library …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the bundled 6Aika library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the entry&apos;s file in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link to the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the entry as a citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the entry …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and search syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Kokemukset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Opening the library …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some settings could not be read and have their usual values: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads out of the program: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not exist: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file opens in another program: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>not {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>the library folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say more about what is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and read what cities learned. Without a command the window opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show one entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring the search index up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the whole index anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the entries of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the index terms of words from standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the terms a word is searched by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many hits at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how many hits to skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of a folder is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a year; write 2019 or 2019-2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a number from 0 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries: {1} added, {2} updated, {3} removed, {4} unchanged. {5} problems. {6} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} entries, {1} errors, {2} warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display for the window. These commands need none: search, show, index, check, analyze.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entry called {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetValues</name>
    <message>
        <source>Shift-click leaves it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Choose …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>built in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToController</name>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to an entry by its title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoToPopup</name>
    <message>
        <source>Nothing by that name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library and program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the field to the list, along the hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the list into the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the field; empty it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a filter; exclude it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin to search from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every word, in any of its forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these words side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>either word (also TAI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a word (also NOT, EI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brackets group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every word that begins so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries of these cities (laji, teema, vaihe, tila, hanke, asiasana)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries of these years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word in the title (tiivistelmä, väliotsikko, teksti)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexController</name>
    <message>
        <source>Updating the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the index anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index is not up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index up to date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntControl</name>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inflected form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of a compound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synonym</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beginning of a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compounds in parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of the word is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without one word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quotation mark is missing its pair: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket is missing its pair: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field called {0}; it was searched as a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing follows {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a range of years, such as 2019-2021.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is too short a beginning; at least two letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is too long; its end was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to search for in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n cities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineRail</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size of entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before opening a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links lead out of the program to your browser. The program itself never uses the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember what was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the start view. Kept on this computer only; switching it off forgets everything.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The file cannot be read: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large; only its beginning is searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter cannot be read: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter uses YAML that is not allowed: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is larger than 256 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The front matter is not a list of fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{detail}” is given twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” has too many values: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” is too long: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” has a value of the wrong kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” has an unknown value: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” is not a date: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of “{field}” is earlier than the one it should follow: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another entry has the same id: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is approved, but its approval has no name or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry has an approval, but its status is {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The status cannot change like this: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source has neither a web address nor a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads nowhere: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link fits several entries: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry has no such heading: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” names an entry that does not belong there: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{field}” names an entry that does not exist: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not exist: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is outside the library: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vocabulary cannot be read: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library file cannot be read: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection cannot be read: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection names an entry that does not exist: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry could not be indexed: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problems. Enter opens the entry.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueryNote</name>
    <message>
        <source>A quotation mark is missing; the rest was read as a phrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bracket has no pair and was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no field “{detail}”; it was searched as a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field “{detail}” has no value yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{detail}” is not a year; write 2019 or 2019-2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write more letters before the star: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is very long; only its beginning was used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word to search in “{detail}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Match {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Keywords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original title: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson and recommendation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is very long: only its beginning is shown here. The whole of it is in the file {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see also</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In common: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>This entry is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was moved or removed. Search again to see what the library has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list, or go to one by its title with Ctrl+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the entry …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultHeader</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Hits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>picked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search lessons, results and projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to write a search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartController</name>
    <message>
        <source>Type into the search what you are working on, or begin with a theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cities</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Themes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network connection: everything is on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The library folder does not exist: {detail}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library folder may not be read: {detail}. Check its permissions or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library folder has gone: {detail}. Searching still works; entries open when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry is no longer in the library: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index cannot be written: {detail}. Free some space or check the permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index was damaged and is being made anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {detail}. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved: {detail}. They hold until the program is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearStrip</name>
    <message>
        <source>Years {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first year {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last year {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZeroView</name>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looser searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for entries with ”{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for entries with both ”{0}” and ”{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for entries with all of these: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched for: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inflected forms and synonyms were included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filters were {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
