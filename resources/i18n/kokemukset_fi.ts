<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About the program</source>
        <translation>Tietoja ohjelmasta</translation>
    </message>
    <message>
        <source>What six cities learned, to be searched and read offline.</source>
        <translation>Mitä kuusi kaupunkia oppi: hae ja lue ilman verkkoyhteyttä.</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Versio {0}</translation>
    </message>
    <message>
        <source>Licence {0}</source>
        <translation>Lisenssi {0}</translation>
    </message>
    <message>
        <source>The program never uses the network. Links open in your browser, and only when you say so.</source>
        <translation>Ohjelma ei koskaan käytä verkkoa. Linkit avautuvat selaimeen, ja vain kun itse niin päätät.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Ohjelman osat</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>Avoinna oleva tietopankki</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Search</source>
        <translation>Hae</translation>
    </message>
    <message>
        <source>Go to an entry by its title …</source>
        <translation>Siirry kirjaukseen otsikolla …</translation>
    </message>
    <message>
        <source>All actions …</source>
        <translation>Kaikki toiminnot …</translation>
    </message>
    <message>
        <source>Start view</source>
        <translation>Alkunäkymä</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Eteenpäin</translation>
    </message>
    <message>
        <source>Find in the entry</source>
        <translation>Etsi kirjauksesta</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Seuraava osuma</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Edellinen osuma</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Suurempi teksti</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Pienempi teksti</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tekstin tavallinen koko</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>Näytä tai piilota rajaus</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Seuraava ruutu</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Edellinen ruutu</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Tyhjennä rajaus</translation>
    </message>
    <message>
        <source>Bring the index up to date</source>
        <translation>Päivitä hakemisto</translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation>Rakenna hakemisto uudelleen</translation>
    </message>
    <message>
        <source>Problems in the library …</source>
        <translation>Tietopankin ongelmat …</translation>
    </message>
    <message>
        <source>Open another library …</source>
        <translation>Avaa toinen tietopankki …</translation>
    </message>
    <message>
        <source>Open the bundled 6Aika library</source>
        <translation>Avaa ohjelman mukana tuleva 6Aika-tietopankki</translation>
    </message>
    <message>
        <source>Show the entry&apos;s file in its folder</source>
        <translation>Näytä kirjauksen tiedosto kansiossaan</translation>
    </message>
    <message>
        <source>Copy a link to the entry</source>
        <translation>Kopioi linkki kirjaukseen</translation>
    </message>
    <message>
        <source>Copy the entry as a citation</source>
        <translation>Kopioi kirjauksen lähdeviite</translation>
    </message>
    <message>
        <source>Edit the entry, or go back to reading</source>
        <translation>Muokkaa kirjausta tai palaa lukemaan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>New entry …</source>
        <translation>Uusi kirjaus …</translation>
    </message>
    <message>
        <source>Note an observation …</source>
        <translation>Kirjaa havainto …</translation>
    </message>
    <message>
        <source>Unsaved drafts …</source>
        <translation>Tallentamattomat luonnokset …</translation>
    </message>
    <message>
        <source>History of the entry</source>
        <translation>Kirjauksen historia</translation>
    </message>
    <message>
        <source>Move the entry to the trash</source>
        <translation>Siirrä kirjaus roskakoriin</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Roskakori …</translation>
    </message>
    <message>
        <source>Print the entry …</source>
        <translation>Tulosta kirjaus …</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Koko näyttö</translation>
    </message>
    <message>
        <source>What stands beside the entry</source>
        <translation>Kirjauksen naapurit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Asetukset</translation>
    </message>
    <message>
        <source>Keys and search syntax</source>
        <translation>Näppäimet ja hakuohje</translation>
    </message>
    <message>
        <source>About Kokemukset</source>
        <translation>Tietoja ohjelmasta</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Lopeta</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Työpajat</translation>
    </message>
    <message>
        <source>Put the entry on the workshop board</source>
        <translation>Vie kirjaus työpajan taululle</translation>
    </message>
    <message>
        <source>Pick into the basket, or take out</source>
        <translation>Poimi koriin tai ota pois</translation>
    </message>
    <message>
        <source>Basket and collections</source>
        <translation>Kori ja kokoelmat</translation>
    </message>
    <message>
        <source>Start the show …</source>
        <translation>Aloita esitys …</translation>
    </message>
    <message>
        <source>Saved and latest searches …</source>
        <translation>Tallennetut ja viime haut …</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Tallenna tämä haku</translation>
    </message>
    <message>
        <source>Kept searches and gaps …</source>
        <translation>Säilytetyt haut ja aukot …</translation>
    </message>
    <message>
        <source>Check a plan …</source>
        <translation>Tarkista suunnitelma …</translation>
    </message>
    <message>
        <source>Upkeep: review and quality</source>
        <translation>Ylläpito: katselmointi ja laatu</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Pitää yhä</translation>
    </message>
    <message>
        <source>Does not hold any more …</source>
        <translation>Ei pidä enää …</translation>
    </message>
    <message>
        <source>Tell who took the lesson into use …</source>
        <translation>Kerro, kuka otti opin käyttöön …</translation>
    </message>
    <message>
        <source>Import entries …</source>
        <translation>Tuo kirjauksia …</translation>
    </message>
    <message>
        <source>Export entries …</source>
        <translation>Vie kirjauksia …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Yleiskuva</translation>
    </message>
    <message>
        <source>Search and reading</source>
        <translation>Haku ja lukeminen</translation>
    </message>
    <message>
        <source>New lesson from this page …</source>
        <translation>Uusi oppi tästä sivusta …</translation>
    </message>
    <message>
        <source>Send the entry to review</source>
        <translation>Lähetä kirjaus katselmoitavaksi</translation>
    </message>
    <message>
        <source>Next word written wrong</source>
        <translation>Seuraava väärin kirjoitettu sana</translation>
    </message>
    <message>
        <source>Rename everywhere …</source>
        <translation>Nimeä uudelleen kaikkialla …</translation>
    </message>
    <message>
        <source>Change a field in many entries …</source>
        <translation>Muuta kenttä monessa kirjauksessa …</translation>
    </message>
</context>
<context>
    <name>AnswerBar</name>
    <message>
        <source>Take into use</source>
        <translation>Otetaan käyttöön</translation>
    </message>
    <message>
        <source>Apply in our way</source>
        <translation>Sovelletaan</translation>
    </message>
    <message>
        <source>Does not concern us</source>
        <translation>Ei koske meitä</translation>
    </message>
    <message>
        <source>Reason: what is done, or why not</source>
        <translation>Perustelu: mitä tehdään tai miksi ei</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Opening the library …</source>
        <translation>Tietopankkia avataan …</translation>
    </message>
    <message>
        <source>Some settings could not be read and have their usual values: {0}</source>
        <translation>Osaa asetuksista ei voitu lukea, ja niillä on oletusarvonsa: {0}</translation>
    </message>
    <message>
        <source>Choose a folder of entries</source>
        <translation>Valitse kirjausten kansio</translation>
    </message>
</context>
<context>
    <name>AttachController</name>
    <message>
        <source>This library is only for reading; copy it to a folder of your own first.</source>
        <translation>Tätä kirjastoa voi vain lukea; kopioi se ensin omaan kansioosi.</translation>
    </message>
    <message>
        <source>Where does it belong? {0}</source>
        <translation>Mihin tämä kuuluu? {0}</translation>
    </message>
    <message>
        <source>Attach to the entry “{0}”</source>
        <translation>Liitä kirjaukseen ”{0}”</translation>
    </message>
    <message>
        <source>Add to the library as a publication</source>
        <translation>Lisää kirjastoon julkaisuna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>BasketController</name>
    <message>
        <source>Taken out of the basket: {0}</source>
        <translation>Otettu pois korista: {0}</translation>
    </message>
    <message numerus="yes">
        <source>In the basket: {0} (%n entries)</source>
        <translation>
            <numerusform>Korissa: {0} (%n kirjaus)</numerusform>
            <numerusform>Korissa: {0} (%n kirjausta)</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>No longer in the library: {0}</source>
        <translation>Ei enää kirjastossa: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n kirjaus</numerusform>
            <numerusform>%n kirjausta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n kuva</numerusform>
            <numerusform>%n kuvaa</numerusform>
        </translation>
    </message>
    <message>
        <source>New heading</source>
        <translation>Uusi väliotsikko</translation>
    </message>
    <message>
        <source>The basket is empty.</source>
        <translation>Kori on tyhjä.</translation>
    </message>
    <message>
        <source>Opened: {0}</source>
        <translation>Avattu: {0}</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Kokoelma</translation>
    </message>
    <message>
        <source>In the basket: {0}</source>
        <translation>Korissa: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n sivu</numerusform>
            <numerusform>%n sivua</numerusform>
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
        <translation>Kokoelman nimi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Haku</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Esitä</translation>
    </message>
    <message>
        <source>Save as a collection</source>
        <translation>Tallenna kokoelmaksi</translation>
    </message>
    <message>
        <source>Open a collection</source>
        <translation>Avaa kokoelma</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Tee tiedosto</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Tyhjennä kori</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Kori</translation>
    </message>
    <message>
        <source>The basket is empty</source>
        <translation>Kori on tyhjä</translation>
    </message>
    <message>
        <source>Pick entries with Ctrl+D in the list or while reading, or open a ready collection.</source>
        <translation>Poimi kirjauksia näppäimillä Ctrl+D listasta tai lukiessasi, tai avaa valmis kokoelma.</translation>
    </message>
    <message>
        <source>Slides as PDF …</source>
        <translation>Diat PDF-tiedostoksi …</translation>
    </message>
    <message>
        <source>Slides as PowerPoint …</source>
        <translation>Diat PowerPoint-tiedostoksi …</translation>
    </message>
    <message>
        <source>Slides as one web page …</source>
        <translation>Diat yhdeksi verkkosivuksi …</translation>
    </message>
    <message>
        <source>Handout as PDF …</source>
        <translation>Jakomoniste PDF-tiedostoksi …</translation>
    </message>
    <message>
        <source>Lesson cards, 4 on a sheet …</source>
        <translation>Oppikortit, 4 arkilla …</translation>
    </message>
    <message>
        <source>Lesson cards, 8 on a sheet …</source>
        <translation>Oppikortit, 8 arkilla …</translation>
    </message>
    <message>
        <source>Summary on one page …</source>
        <translation>Yhden sivun tiivistelmä …</translation>
    </message>
    <message>
        <source>Print the handout …</source>
        <translation>Tulosta jakomoniste …</translation>
    </message>
    <message>
        <source>Print lesson cards, 4 on a sheet …</source>
        <translation>Tulosta oppikortit, 4 arkille …</translation>
    </message>
    <message>
        <source>Print lesson cards, 8 on a sheet …</source>
        <translation>Tulosta oppikortit, 8 arkille …</translation>
    </message>
    <message>
        <source>Print the summary …</source>
        <translation>Tulosta tiivistelmä …</translation>
    </message>
</context>
<context>
    <name>BoardBar</name>
    <message>
        <source>All workshops</source>
        <translation>Kaikki työpajat</translation>
    </message>
    <message>
        <source>Open the vote</source>
        <translation>Avaa äänestys</translation>
    </message>
    <message>
        <source>Show the votes</source>
        <translation>Näytä äänet</translation>
    </message>
    <message>
        <source>Close the vote</source>
        <translation>Sulje äänestys</translation>
    </message>
    <message>
        <source>Vote again</source>
        <translation>Äänestä uudelleen</translation>
    </message>
    <message>
        <source>Write up the card</source>
        <translation>Kirjaa kortti opiksi</translation>
    </message>
    <message>
        <source>Session report</source>
        <translation>Työpajan raportti</translation>
    </message>
    <message numerus="yes">
        <source>%n votes given</source>
        <translation>
            <numerusform>%n ääni annettu</numerusform>
            <numerusform>%n ääntä annettu</numerusform>
        </translation>
    </message>
    <message>
        <source>type a card’s votes, Enter goes to the next; + and − change by one</source>
        <translation>kirjoita kortin äänimäärä, Enter siirtyy seuraavaan; + ja − muuttavat yhdellä</translation>
    </message>
    <message>
        <source>Heading of the group</source>
        <translation>Ryhmän otsikko</translation>
    </message>
    <message>
        <source>No show has notes yet: N keeps one during a show</source>
        <translation>Yhdessäkään näytöksessä ei ole vielä huomioita: N kirjaa huomion näytöksen aikana</translation>
    </message>
    <message>
        <source>What was decided of the card</source>
        <translation>Mitä kortista päätettiin</translation>
    </message>
    <message>
        <source>As an entry of the library</source>
        <translation>Kirjauksena kirjastoon</translation>
    </message>
    <message>
        <source>As PDF …</source>
        <translation>PDF-tiedostona …</translation>
    </message>
    <message>
        <source>As a Word document …</source>
        <translation>Word-asiakirjana …</translation>
    </message>
    <message>
        <source>Notes of a show</source>
        <translation>Näytöksen huomiot</translation>
    </message>
    <message>
        <source>As a draft lesson</source>
        <translation>Oppiluonnokseksi</translation>
    </message>
    <message>
        <source>As an observation in the inbox</source>
        <translation>Havainnoksi inbox-kansioon</translation>
    </message>
</context>
<context>
    <name>BoardClock</name>
    <message>
        <source>Time left {0}</source>
        <translation>Aikaa jäljellä {0}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tauko</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Käynnistä</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuutti</numerusform>
            <numerusform>%n minuuttia</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the time</source>
        <translation>Valitse aika</translation>
    </message>
</context>
<context>
    <name>BoardHomeController</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n huomio</numerusform>
            <numerusform>%n huomiota</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes of the show are cards now</source>
        <translation>
            <numerusform>%n näytöksen huomio on nyt korttina</numerusform>
            <numerusform>%n näytöksen huomiota on nyt kortteina</numerusform>
        </translation>
    </message>
    <message>
        <source>Every note of the show is on the board already</source>
        <translation>Näytöksen kaikki huomiot ovat jo taululla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Made: {0}</source>
        <translation>Tehty: {0}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Workshop board</source>
        <translation>Työpajan taulu</translation>
    </message>
</context>
<context>
    <name>Bond</name>
    <message>
        <source>Its project</source>
        <translation>Kirjauksen hanke</translation>
    </message>
    <message>
        <source>Stated relation</source>
        <translation>Nimetty yhteys</translation>
    </message>
    <message>
        <source>Linked from here</source>
        <translation>Linkki täältä</translation>
    </message>
    <message>
        <source>Links here</source>
        <translation>Linkittää tänne</translation>
    </message>
    <message>
        <source>Belongs to this project</source>
        <translation>Kuuluu tähän hankkeeseen</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Samankaltainen</translation>
    </message>
    <message>
        <source>From the same project</source>
        <translation>Samasta hankkeesta</translation>
    </message>
</context>
<context>
    <name>BreadthBar</name>
    <message>
        <source>How near the hits are to the words typed</source>
        <translation>Kuinka lähellä osumat ovat kirjoitettuja sanoja</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n hits</source>
        <translation>
            <numerusform>{0}, %n osuma</numerusform>
            <numerusform>{0}, %n osumaa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardView</name>
    <message>
        <source>Words of the card</source>
        <translation>Kortin teksti</translation>
    </message>
    <message>
        <source>written up</source>
        <translation>kirjattu opiksi</translation>
    </message>
    <message>
        <source>from an entry</source>
        <translation>kirjauksesta</translation>
    </message>
    <message>
        <source>group {0}</source>
        <translation>ryhmä {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n ääni</numerusform>
            <numerusform>%n ääntä</numerusform>
        </translation>
    </message>
    <message>
        <source>votes given</source>
        <translation>ääniä annettu</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>valittu</translation>
    </message>
    <message>
        <source>decided: {0}</source>
        <translation>päätös: {0}</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>personal identity code: {text}</source>
        <translation>henkilötunnus: {text}</translation>
    </message>
    <message>
        <source>phone number: {text}</source>
        <translation>puhelinnumero: {text}</translation>
    </message>
    <message>
        <source>e-mail address: {text}</source>
        <translation>sähköpostiosoite: {text}</translation>
    </message>
    <message>
        <source>name of a person: {text}</source>
        <translation>henkilön nimi: {text}</translation>
    </message>
    <message>
        <source>The entry has no status, so it has no review: {detail}</source>
        <translation>Kirjauksella ei ole tilaa, joten sitä ei voi katselmoida: {detail}</translation>
    </message>
    <message>
        <source>The status cannot change like this: {detail}</source>
        <translation>Tila ei voi muuttua näin: {detail}</translation>
    </message>
    <message>
        <source>This step needs a reason ({detail}). Say in a sentence why.</source>
        <translation>Tämä vaihe tarvitsee perustelun ({detail}). Kerro yhdellä virkkeellä, miksi.</translation>
    </message>
    <message>
        <source>Before approval these fields are needed: {detail}</source>
        <translation>Ennen hyväksyntää tarvitaan nämä kentät: {detail}</translation>
    </message>
    <message>
        <source>Before approval these need a yes: {detail}</source>
        <translation>Ennen hyväksyntää näihin tarvitaan kyllä: {detail}</translation>
    </message>
    <message>
        <source>The entry may point to a person: {detail}. Change it, or say that you have looked at it.</source>
        <translation>Kirjaus voi viitata henkilöön: {detail}. Muuta kohta tai vahvista, että olet tarkistanut sen.</translation>
    </message>
    <message>
        <source>Say who does this ({detail}).</source>
        <translation>Kerro, kuka tämän tekee ({detail}).</translation>
    </message>
    <message>
        <source>The day of the next review has to be a day to come: {detail}</source>
        <translation>Seuraavan tarkistuksen päivän pitää olla tulevaisuudessa: {detail}</translation>
    </message>
    <message>
        <source>Significant: somebody does something differently because of this</source>
        <translation>Merkittävä: joku tekee tämän vuoksi jotain toisin</translation>
    </message>
    <message>
        <source>Valid: the sources say what the entry says</source>
        <translation>Pätevä: lähteet sanovat saman kuin kirjaus</translation>
    </message>
    <message>
        <source>Applicable: it can be used in another city</source>
        <translation>Sovellettava: sitä voi käyttää toisessa kaupungissa</translation>
    </message>
    <message>
        <source>Nothing in the library is called so: {detail}</source>
        <translation>Tietopankissa ei ole mitään tämän nimistä: {detail}</translation>
    </message>
    <message>
        <source>The new name is the same as the old one: {detail}</source>
        <translation>Uusi nimi on sama kuin vanha: {detail}</translation>
    </message>
    <message>
        <source>This cannot be a name here: {detail}</source>
        <translation>Tämä ei käy nimeksi: {detail}</translation>
    </message>
    <message>
        <source>The vocabulary has no “{detail}”. Add it to vocabulary.yaml first, or choose one that is there.</source>
        <translation>Sanastossa ei ole arvoa ”{detail}”. Lisää se ensin tiedostoon vocabulary.yaml tai valitse jokin valmis arvo.</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Pitää yhä</translation>
    </message>
</context>
<context>
    <name>CareController</name>
    <message>
        <source>Noted: it still holds. Next review by {0}</source>
        <translation>Merkitty: pitää yhä. Seuraava tarkistus viimeistään {0}</translation>
    </message>
    <message>
        <source>Does not hold any more</source>
        <translation>Ei pidä enää</translation>
    </message>
    <message>
        <source>The entry becomes outdated and comes to the review queue. Nothing is deleted.</source>
        <translation>Kirjaus merkitään vanhentuneeksi ja siirtyy katselmointijonoon. Mitään ei poisteta.</translation>
    </message>
    <message>
        <source>Outdate</source>
        <translation>Merkitse vanhentuneeksi</translation>
    </message>
    <message>
        <source>The entry is now outdated</source>
        <translation>Kirjaus on nyt vanhentunut</translation>
    </message>
    <message>
        <source>Taken into use</source>
        <translation>Otettu käyttöön</translation>
    </message>
    <message>
        <source>Who used this, and what came of it? A unit or a city will do; no names of persons are needed.</source>
        <translation>Kuka käytti tätä, ja mitä siitä seurasi? Yksikkö tai kaupunki riittää, henkilöiden nimiä ei tarvita.</translation>
    </message>
    <message>
        <source>Add to the log</source>
        <translation>Lisää lokiin</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kuka</translation>
    </message>
    <message>
        <source>How it was used</source>
        <translation>Miten käytettiin</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Mikä muuttui</translation>
    </message>
    <message>
        <source>The adoption is in the log of the lesson</source>
        <translation>Käyttöönotto on kirjattu opin lokiin</translation>
    </message>
    <message numerus="yes">
        <source>%n entries in the queue</source>
        <translation>
            <numerusform>%n kirjaus jonossa</numerusform>
            <numerusform>%n kirjausta jonossa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n löydös</numerusform>
            <numerusform>%n löydöstä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adoptions</source>
        <translation>
            <numerusform>%n käyttöönotto</numerusform>
            <numerusform>%n käyttöönottoa</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no entry: {0}</source>
        <translation>Tämä ei ole kirjaus: {0}</translation>
    </message>
    <message>
        <source>The entry waits for review</source>
        <translation>Kirjaus odottaa katselmointia</translation>
    </message>
    <message>
        <source>Return to the writer</source>
        <translation>Palauta kirjoittajalle</translation>
    </message>
    <message>
        <source>The entry becomes a draft again. Your reason is kept in its review log.</source>
        <translation>Kirjauksesta tulee taas luonnos. Perustelusi jää katselmointilokiin.</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Palauta</translation>
    </message>
    <message>
        <source>The entry was returned</source>
        <translation>Kirjaus palautettiin</translation>
    </message>
    <message>
        <source>Missing: {0}</source>
        <translation>Puuttuu: {0}</translation>
    </message>
    <message>
        <source>Line {0}: {1}</source>
        <translation>Rivi {0}: {1}</translation>
    </message>
    <message>
        <source>I have looked at these places, and they may stay</source>
        <translation>Olen tarkistanut nämä kohdat, ja ne saavat jäädä</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Hyväksy</translation>
    </message>
    <message>
        <source>Who approves (role or name)</source>
        <translation>Hyväksyjä (rooli tai nimi)</translation>
    </message>
    <message>
        <source>Next review by</source>
        <translation>Tarkistettava viimeistään</translation>
    </message>
    <message>
        <source>The entry is approved</source>
        <translation>Kirjaus on hyväksytty</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>Perustelu yhdellä virkkeellä</translation>
    </message>
    <message>
        <source>Who decides (role or name)</source>
        <translation>Päättäjä (rooli tai nimi)</translation>
    </message>
    <message>
        <source>tell in the settings who you are, and what waits for you comes first</source>
        <translation>kerro asetuksissa kuka olet, niin sinua odottavat ovat ensin</translation>
    </message>
</context>
<context>
    <name>CareFeature</name>
    <message>
        <source>What the search shows</source>
        <translation>Haun tulokset</translation>
    </message>
    <message>
        <source>What is in the basket</source>
        <translation>Koriin poimitut</translation>
    </message>
    <message>
        <source>The entry that is read</source>
        <translation>Luettavana oleva kirjaus</translation>
    </message>
    <message numerus="yes">
        <source>A change of %n files was cut off: {0}</source>
        <translation>
            <numerusform>%n tiedoston muutos jäi kesken: {0}</numerusform>
            <numerusform>%n tiedoston muutos jäi kesken: {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Peru se</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>Vie loppuun</translation>
    </message>
</context>
<context>
    <name>CareView</name>
    <message>
        <source>Upkeep</source>
        <translation>Ylläpito</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Katselmointi</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Laatu</translation>
    </message>
    <message>
        <source>Adoptions</source>
        <translation>Käyttöönotot</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>Hyväksy …</translation>
    </message>
    <message>
        <source>Return …</source>
        <translation>Palauta …</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Katselmoitavaksi</translation>
    </message>
    <message>
        <source>Still holds</source>
        <translation>Pitää yhä</translation>
    </message>
    <message>
        <source>Does not hold …</source>
        <translation>Ei pidä …</translation>
    </message>
    <message>
        <source>Rename everywhere …</source>
        <translation>Nimeä kaikkialla …</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Peru muutos</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Tuo …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Vie …</translation>
    </message>
    <message>
        <source>What needs looking after</source>
        <translation>Mikä kaipaa hoitoa</translation>
    </message>
    <message>
        <source>Looking the library over …</source>
        <translation>Tietopankkia käydään läpi …</translation>
    </message>
    <message>
        <source>Nothing waits for review</source>
        <translation>Mikään ei odota katselmointia</translation>
    </message>
    <message>
        <source>Entries come here when they are submitted.</source>
        <translation>Kirjaukset tulevat tähän, kun ne lähetetään katselmoitavaksi.</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Ei korjattavaa</translation>
    </message>
    <message>
        <source>Every entry was looked at just now.</source>
        <translation>Jokainen kirjaus käytiin juuri läpi.</translation>
    </message>
    <message>
        <source>Nobody has told of an adoption yet</source>
        <translation>Käyttöönottoja ei ole vielä kirjattu</translation>
    </message>
    <message>
        <source>While you read a lesson, tell who took it into use: Ctrl+Shift+A.</source>
        <translation>Kerro oppia lukiessasi, kuka otti sen käyttöön: Ctrl+Shift+A.</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Siirry kohtaan</translation>
    </message>
    <message>
        <source>Change a field …</source>
        <translation>Muuta kenttä …</translation>
    </message>
</context>
<context>
    <name>CareWording</name>
    <message>
        <source>Waiting for review</source>
        <translation>Odottaa katselmointia</translation>
    </message>
    <message>
        <source>Returned to the writer</source>
        <translation>Palautettu kirjoittajalle</translation>
    </message>
    <message>
        <source>The day of review has passed</source>
        <translation>Tarkistuspäivä on ohitettu</translation>
    </message>
    <message>
        <source>Due within three months</source>
        <translation>Tarkistettava kolmen kuukauden sisällä</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Vanhentunut</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Virheet</translation>
    </message>
    <message>
        <source>May point to a person</source>
        <translation>Voi viitata henkilöön</translation>
    </message>
    <message>
        <source>Not in the vocabulary, or written in two ways</source>
        <translation>Ei sanastossa tai kirjoitettu kahdella tavalla</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Huomautukset</translation>
    </message>
    <message>
        <source>Stale: the day of review has passed</source>
        <translation>Vanhenemassa: tarkistuspäivä on ohitettu</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Lähes samat</translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation>Mikään ei johda tänne</translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation>Ei johda mihinkään</translation>
    </message>
    <message>
        <source>Should have been looked at by {0}</source>
        <translation>Olisi pitänyt tarkistaa viimeistään {0}</translation>
    </message>
    <message>
        <source>Waiting for me</source>
        <translation>Odottaa minua</translation>
    </message>
</context>
<context>
    <name>ChartBlock</name>
    <message>
        <source>Show as a table …</source>
        <translation>Näytä taulukkona …</translation>
    </message>
    <message>
        <source>Copy as a table</source>
        <translation>Kopioi taulukkona</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Kopioi kuva</translation>
    </message>
    <message>
        <source>Into a show</source>
        <translation>Esitykseen</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Tulosta …</translation>
    </message>
    <message>
        <source>Save the picture (SVG) …</source>
        <translation>Tallenna kuva (SVG) …</translation>
    </message>
    <message>
        <source>Save the picture (PNG) …</source>
        <translation>Tallenna kuva (PNG) …</translation>
    </message>
    <message>
        <source>Save as a report (Word) …</source>
        <translation>Tallenna raporttina (Word) …</translation>
    </message>
    <message>
        <source>Save the numbers (Excel) …</source>
        <translation>Tallenna luvut (Excel) …</translation>
    </message>
    <message>
        <source>Save the numbers (CSV) …</source>
        <translation>Tallenna luvut (CSV) …</translation>
    </message>
    <message>
        <source>Take along: {0}</source>
        <translation>Vie: {0}</translation>
    </message>
</context>
<context>
    <name>ChartTaking</name>
    <message>
        <source>Copied as a table</source>
        <translation>Kopioitu taulukkona</translation>
    </message>
    <message>
        <source>The picture was copied, with its source</source>
        <translation>Kuva kopioitiin lähteineen</translation>
    </message>
    <message>
        <source>There is no picture here to put into a show.</source>
        <translation>Täällä ei ole kuvaa esitykseen vietäväksi.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Tallennettu: {0}</translation>
    </message>
    <message>
        <source>The file could not be saved: {0}. Choose another place.</source>
        <translation>Tiedostoa ei voitu tallentaa: {0}. Valitse toinen paikka.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>not {0}</source>
        <translation>ei {0}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Remove filter {0}</source>
        <translation>Poista rajaus {0}</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Tyhjennä rajaus</translation>
    </message>
    <message>
        <source>Filters in use</source>
        <translation>Käytössä oleva rajaus</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>the library folder</source>
        <translation>tietopankin kansio</translation>
    </message>
    <message>
        <source>say more about what is done</source>
        <translation>kerro tarkemmin, mitä tehdään</translation>
    </message>
    <message>
        <source>the language of the texts</source>
        <translation>tekstien kieli</translation>
    </message>
    <message>
        <source>Search and read what cities learned. Without a command the window opens.</source>
        <translation>Hae ja lue, mitä kaupungit ovat oppineet. Ilman komentoa avautuu ikkuna.</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>näytä ohjelman versio</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>KOMENTO</translation>
    </message>
    <message>
        <source>search the library</source>
        <translation>hae tietopankista</translation>
    </message>
    <message>
        <source>show one entry</source>
        <translation>näytä yksi kirjaus</translation>
    </message>
    <message>
        <source>bring the search index up to date</source>
        <translation>päivitä hakemisto</translation>
    </message>
    <message>
        <source>make the whole index anew</source>
        <translation>rakenna koko hakemisto uudelleen</translation>
    </message>
    <message>
        <source>check the entries of the library</source>
        <translation>tarkista tietopankin kirjaukset</translation>
    </message>
    <message>
        <source>show the index terms of words from standard input</source>
        <translation>näytä syötevirran sanojen hakusanat</translation>
    </message>
    <message>
        <source>the language of the words</source>
        <translation>sanojen kieli</translation>
    </message>
    <message>
        <source>the terms a word is searched by</source>
        <translation>hakusanat, joilla sanaa haetaan</translation>
    </message>
    <message>
        <source>how many hits at most</source>
        <translation>enintään näin monta osumaa</translation>
    </message>
    <message>
        <source>how many hits to skip</source>
        <translation>näin monta osumaa ohitetaan</translation>
    </message>
    <message>
        <source>the name of a folder is missing</source>
        <translation>kansion nimi puuttuu</translation>
    </message>
    <message>
        <source>“{0}” is not a year; write 2019 or 2019-2021</source>
        <translation>”{0}” ei ole vuosi; kirjoita 2019 tai 2019-2021</translation>
    </message>
    <message>
        <source>“{0}” is not a number from 0 on</source>
        <translation>”{0}” ei ole luku, joka on vähintään 0</translation>
    </message>
    <message>
        <source>error</source>
        <translation>virhe</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>varoitus</translation>
    </message>
    <message>
        <source>Hits: {0}</source>
        <translation>Osumia: {0}</translation>
    </message>
    <message>
        <source>Did you mean: {0}</source>
        <translation>Tarkoititko: {0}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Lähteet</translation>
    </message>
    <message>
        <source>Entries: {0}; added {1}, updated {2}, removed {3}, unchanged {4}; problems: {5}; {6} s</source>
        <translation>Kirjauksia: {0}; lisätty {1}, päivitetty {2}, poistettu {3}, ennallaan {4}; ongelmia: {5}; {6} s</translation>
    </message>
    <message>
        <source>Entries: {0}; errors: {1}; warnings: {2}</source>
        <translation>Kirjauksia: {0}; virheitä: {1}; varoituksia: {2}</translation>
    </message>
    <message>
        <source>There is no display for the window. These commands need none: {0}.</source>
        <translation>Ikkunalle ei ole näyttöä. Nämä komennot eivät tarvitse näyttöä: {0}.</translation>
    </message>
    <message>
        <source>make a new entry</source>
        <translation>tee uusi kirjaus</translation>
    </message>
    <message>
        <source>lesson, result, project, article or observation</source>
        <translation>lesson (oppi), result (tulos), project (hanke), article (artikkeli) tai observation (havainto)</translation>
    </message>
    <message>
        <source>the title, or the text of an observation</source>
        <translation>otsikko, tai havainnon teksti</translation>
    </message>
    <message>
        <source>change fields of an entry</source>
        <translation>muuta kirjauksen kenttiä</translation>
    </message>
    <message>
        <source>FIELD=VALUE sets, FIELD= removes, FIELD+=VALUE adds to a list, FIELD-=VALUE takes out</source>
        <translation>FIELD=VALUE asettaa, FIELD= poistaa, FIELD+=VALUE lisää luetteloon, FIELD-=VALUE ottaa luettelosta pois</translation>
    </message>
    <message>
        <source>who makes the change, for the review log</source>
        <translation>muutoksen tekijä katselmointilokiin</translation>
    </message>
    <message>
        <source>Nothing to change: {0}</source>
        <translation>Ei muutettavaa: {0}</translation>
    </message>
    <message>
        <source>not a line of text: {0}</source>
        <translation>ei ole rivi tekstiä: {0}</translation>
    </message>
    <message>
        <source>show what would be done, write nothing</source>
        <translation>näytä, mitä tehtäisiin, mutta älä kirjoita mitään</translation>
    </message>
    <message>
        <source>not a change of a field: {0}</source>
        <translation>ei ole kentän muutos: {0}</translation>
    </message>
    <message>
        <source>also what may point to a person, with its place</source>
        <translation>myös kohdat, jotka voivat viitata henkilöön</translation>
    </message>
    <message>
        <source>move an entry on its way from draft to archive</source>
        <translation>siirrä kirjausta luonnoksesta kohti arkistoa</translation>
    </message>
    <message>
        <source>why; needed for a return and for outdating</source>
        <translation>miksi; tarvitaan palautukseen ja vanhentamiseen</translation>
    </message>
    <message>
        <source>the role or name of who decides</source>
        <translation>päättäjän rooli tai nimi</translation>
    </message>
    <message>
        <source>what an approval says yes to; all three are needed</source>
        <translation>mihin hyväksyntä sanoo kyllä; kaikki kolme tarvitaan</translation>
    </message>
    <message>
        <source>the day of the next review</source>
        <translation>seuraavan tarkistuksen päivä</translation>
    </message>
    <message>
        <source>names and numbers in it have been looked at</source>
        <translation>kirjauksen nimet ja numerot on tarkistettu</translation>
    </message>
    <message>
        <source>rename or merge a tag, a code, a city, a project or an id everywhere</source>
        <translation>nimeä uudelleen tai yhdistä asiasana, koodi, kaupunki, hanke tai tunniste kaikkialla</translation>
    </message>
    <message>
        <source>take the last change of many files back</source>
        <translation>peru viimeisin monen tiedoston muutos</translation>
    </message>
    <message>
        <source>say what is renamed: rename KIND OLD NEW</source>
        <translation>kerro, mitä nimetään: rename LAJI VANHA UUSI</translation>
    </message>
    <message>
        <source>cannot be changed safely</source>
        <translation>ei voi muuttaa turvallisesti</translation>
    </message>
    <message>
        <source>Files to change: {0}</source>
        <translation>Muutettavia tiedostoja: {0}</translation>
    </message>
    <message>
        <source>Files changed: {0}</source>
        <translation>Muutettuja tiedostoja: {0}</translation>
    </message>
    <message>
        <source>There is no change of many files to take back.</source>
        <translation>Peruttavaa monen tiedoston muutosta ei ole.</translation>
    </message>
    <message>
        <source>changed since, left as it is</source>
        <translation>muuttunut sen jälkeen, jätetty ennalleen</translation>
    </message>
    <message>
        <source>take entries in from CSV, XLSX, DOCX or a folder of Markdown</source>
        <translation>tuo kirjauksia CSV-, XLSX- tai DOCX-tiedostosta tai Markdown-kansiosta</translation>
    </message>
    <message>
        <source>which field a column goes to; FIELD “-” leaves it out</source>
        <translation>mihin kenttään sarake viedään; kenttä ”-” jättää sen pois</translation>
    </message>
    <message>
        <source>the kind of entries without one</source>
        <translation>niiden kirjausten laji, joilla sitä ei ole</translation>
    </message>
    <message>
        <source>take the other rows in when some are refused</source>
        <translation>tuo muut rivit, vaikka osa hylätään</translation>
    </message>
    <message>
        <source>write entries as CSV, XLSX, JSON, DOCX or PDF</source>
        <translation>vie kirjauksia CSV-, XLSX-, JSON-, DOCX- tai PDF-tiedostoksi</translation>
    </message>
    <message>
        <source>the file to write; its suffix tells the kind</source>
        <translation>kirjoitettava tiedosto; pääte kertoo muodon</translation>
    </message>
    <message>
        <source>entries; without any, those of --query</source>
        <translation>kirjaukset; ilman niitä haun --query tulokset</translation>
    </message>
    <message>
        <source>the entries that a search finds</source>
        <translation>haun löytämät kirjaukset</translation>
    </message>
    <message>
        <source>the title of the document</source>
        <translation>asiakirjan otsikko</translation>
    </message>
    <message>
        <source>also entries that are not public</source>
        <translation>myös kirjaukset, jotka eivät ole julkisia</translation>
    </message>
    <message>
        <source>write over a file that is there</source>
        <translation>korvaa olemassa oleva tiedosto</translation>
    </message>
    <message>
        <source>Nothing was written: some rows are refused. Mend them, or use --skip-refused.</source>
        <translation>Mitään ei kirjoitettu: osa riveistä hylättiin. Korjaa ne tai käytä valintaa --skip-refused.</translation>
    </message>
    <message>
        <source>No such kind of file can be written: {0}. Use .csv, .xlsx, .json, .docx or .pdf.</source>
        <translation>Tällaista tiedostoa ei voi kirjoittaa: {0}. Käytä päätettä .csv, .xlsx, .json, .docx tai .pdf.</translation>
    </message>
    <message>
        <source>There is such a file already: {0}. Use --force.</source>
        <translation>Tiedosto on jo olemassa: {0}. Käytä valintaa --force.</translation>
    </message>
    <message>
        <source>Entries: {0}; file: {1}</source>
        <translation>Kirjauksia: {0}; tiedosto: {1}</translation>
    </message>
    <message>
        <source>Left out, not public: {0}</source>
        <translation>Jätetty pois, koska ei ole julkinen: {0}</translation>
    </message>
    <message>
        <source>Columns left out: {0}</source>
        <translation>Pois jätetyt sarakkeet: {0}</translation>
    </message>
    <message>
        <source>write COLUMN=FIELD, not {0}</source>
        <translation>kirjoita SARAKE=KENTTÄ, ei {0}</translation>
    </message>
    <message>
        <source>without: {0}</source>
        <translation>ilman: {0}</translation>
    </message>
    <message>
        <source>show what the library holds, as numbers or pictures</source>
        <translation>näytä, mitä tietopankissa on, lukuina tai kuvina</translation>
    </message>
    <message>
        <source>a picture of the file (may be repeated); without it, those of the library</source>
        <translation>tiedoston kuva (voi toistaa); ilman tätä tietopankin kuvat</translation>
    </message>
    <message>
        <source>what stands beside this entry, in place of the library</source>
        <translation>tämän kirjauksen naapurit tietopankin sijasta</translation>
    </message>
    <message>
        <source>Entries: {0}</source>
        <translation>Kirjauksia: {0}</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Tilan mukaan</translation>
    </message>
    <message>
        <source>By outcome</source>
        <translation>Lopputuloksen mukaan</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Teeman mukaan</translation>
    </message>
    <message>
        <source>By city</source>
        <translation>Kaupungin mukaan</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Vuoden mukaan</translation>
    </message>
    <message>
        <source>find the lessons that matter to a plan</source>
        <translation>etsi opit, jotka koskevat suunnitelmaa</translation>
    </message>
    <message>
        <source>a .docx, .pdf, .md or .txt file; - reads the input</source>
        <translation>tiedosto .docx, .pdf, .md tai .txt; - lukee syötteen</translation>
    </message>
    <message>
        <source>Lessons for the plan: {0}</source>
        <translation>Oppeja suunnitelmaan: {0}</translation>
    </message>
    <message>
        <source>set one field to one value in many entries</source>
        <translation>aseta yksi kenttä yhteen arvoon monessa kirjauksessa</translation>
    </message>
    <message>
        <source>FIELD= removes the field</source>
        <translation>KENTTÄ= poistaa kentän</translation>
    </message>
    <message>
        <source>write FIELD=VALUE, then ids or --query; ids and steps of a review are not set so</source>
        <translation>kirjoita KENTTÄ=ARVO ja sitten tunnisteet tai --query; tunnisteita ja katselmoinnin vaiheita ei aseteta näin</translation>
    </message>
    <message>
        <source>make slides, handouts or cards of a collection</source>
        <translation>tee kokoelmasta diat, jakomoniste tai kortit</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>kirjoitettava tiedosto</translation>
    </message>
    <message>
        <source>cards on a sheet</source>
        <translation>kortteja arkilla</translation>
    </message>
    <message>
        <source>the city whose colours and logo it has</source>
        <translation>kaupunki, jonka värit ja tunnus siihen tulevat</translation>
    </message>
    <message>
        <source>an entry to include though it is a draft, internal or restricted</source>
        <translation>kirjaus, joka otetaan mukaan, vaikka se on luonnos, sisäinen tai rajoitettu</translation>
    </message>
    <message>
        <source>No collection is called {0}. There are: {1}</source>
        <translation>Kokoelmaa {0} ei ole. Kokoelmat ovat: {1}</translation>
    </message>
    <message>
        <source>vocabulary.yaml gives no colours or logo for {0}</source>
        <translation>vocabulary.yaml ei anna värejä eikä tunnusta kaupungille {0}</translation>
    </message>
    <message>
        <source>{0}: pages {1}, entries {2}, texts on several slides {3}, kept out {4}</source>
        <translation>{0}: sivuja {1}, kirjauksia {2}, usealle dialle jaettuja tekstejä {3}, pois jätettyjä {4}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>s. {0}</translation>
    </message>
    <message>
        <source>Publications: {0}; read now {1}, pages {2}, removed {3}; {4} s</source>
        <translation>Julkaisuja: {0}; luettu nyt {1}, sivuja {2}, poistettu {3}; {4} s</translation>
    </message>
    <message>
        <source>copy a file into the library and list it in an entry</source>
        <translation>kopioi tiedosto kirjastoon ja lisää se kirjauksen liitteeksi</translation>
    </message>
    <message>
        <source>the file, such as a PDF</source>
        <translation>tiedosto, esimerkiksi PDF</translation>
    </message>
    <message>
        <source>the entry that is to list the file</source>
        <translation>kirjaus, jonka liitteeksi tiedosto tulee</translation>
    </message>
    <message>
        <source>what the entry calls the file</source>
        <translation>millä nimellä kirjaus kutsuu tiedostoa</translation>
    </message>
    <message>
        <source>In the library: {0}</source>
        <translation>Kirjastossa: {0}</translation>
    </message>
    <message>
        <source>Attached to {1}: {0}</source>
        <translation>Liitetty kirjaukseen {1}: {0}</translation>
    </message>
    <message>
        <source>{1} lists it already: {0}</source>
        <translation>{1} sisältää liitteen jo: {0}</translation>
    </message>
    <message>
        <source>the file to write; without it, the output</source>
        <translation>tiedosto, johon kirjoitetaan; ilman sitä tuloste</translation>
    </message>
    <message>
        <source>set a PDF in so many columns; in two, Finnish words are hyphenated</source>
        <translation>taita PDF näin moneen palstaan; kahdessa palstassa suomen sanat tavutetaan</translation>
    </message>
    <message>
        <source>{0}, line {1}: this collection cannot be read. `check` tells what is wrong.</source>
        <translation>{0}, rivi {1}: kokoelmaa ei voi lukea. Komento `check` kertoo, mikä on vialla.</translation>
    </message>
</context>
<context>
    <name>ColumnView</name>
    <message>
        <source>New card</source>
        <translation>Uusi kortti</translation>
    </message>
    <message>
        <source>New card in {0}</source>
        <translation>Uusi kortti sarakkeeseen {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0}, %n cards</source>
        <translation>
            <numerusform>{0}, %n kortti</numerusform>
            <numerusform>{0}, %n korttia</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleWindow</name>
    <message>
        <source>Previous</source>
        <translation>Edellinen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seuraava</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Jäädytä</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Musta</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Valkoinen</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>Osoitin</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Huomio</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Etsi</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <translation>Tauota kello</translation>
    </message>
    <message>
        <source>Swap screens</source>
        <translation>Vaihda näytöt</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>Kaikki diat</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Lopeta</translation>
    </message>
    <message>
        <source>Presenter’s console</source>
        <translation>Esittäjän näkymä</translation>
    </message>
</context>
<context>
    <name>EditorBar</name>
    <message>
        <source>Back to reading (Ctrl+E)</source>
        <translation>Takaisin lukemaan (Ctrl+E)</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Lomake</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Esikatselu</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Hylkää muutokset</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Katselmoitavaksi</translation>
    </message>
    <message>
        <source>Save, and send to review (Ctrl+Shift+S)</source>
        <translation>Tallenna ja lähetä katselmoitavaksi (Ctrl+Shift+S)</translation>
    </message>
</context>
<context>
    <name>EditorController</name>
    <message>
        <source>Saving …</source>
        <translation>Tallennetaan …</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ei vielä tallennettu</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Tallennettu {0}</translation>
    </message>
</context>
<context>
    <name>EditorFeature</name>
    <message>
        <source>The draft is kept: {0}</source>
        <translation>Luonnos jäi talteen: {0}</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Uusi kirjaus</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Jatka muokkausta</translation>
    </message>
    <message>
        <source>The unsaved changes are gone</source>
        <translation>Tallentamattomat muutokset hylättiin</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>Palauta ne</translation>
    </message>
    <message>
        <source>Changes made elsewhere meanwhile were taken in with yours</source>
        <translation>Muualla sillä välin tehdyt muutokset yhdistettiin omiisi</translation>
    </message>
    <message>
        <source>What do you want to write?</source>
        <translation>Mitä haluat kirjoittaa?</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <translation>Mitä havaitsit?</translation>
    </message>
    <message>
        <source>Enter saves it to the inbox of the library; it can be made a lesson later.</source>
        <translation>Enter tallentaa havainnon tietopankin inbox-kansioon; siitä voi tehdä opin myöhemmin.</translation>
    </message>
    <message>
        <source>The observation is in the inbox: {0}</source>
        <translation>Havainto on tallessa inbox-kansiossa: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved drafts are waiting</source>
        <translation>
            <numerusform>%n luonnos odottaa tallentamista</numerusform>
            <numerusform>%n luonnosta odottaa tallentamista</numerusform>
        </translation>
    </message>
    <message>
        <source>Which draft do you want to go on with?</source>
        <translation>Mitä luonnosta haluat jatkaa?</translation>
    </message>
    <message>
        <source>In the trash for 90 days: {0}</source>
        <translation>Roskakorissa 90 päivää: {0}</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Palauta</translation>
    </message>
    <message>
        <source>What do you want to bring back?</source>
        <translation>Minkä kirjauksen haluat palauttaa?</translation>
    </message>
    <message>
        <source>The entry is back in its place</source>
        <translation>Kirjaus on taas paikallaan</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Muokkaa</translation>
    </message>
    <message>
        <source>Choose an entry first, then edit it with Ctrl+E.</source>
        <translation>Valitse ensin kirjaus ja muokkaa sitä sitten näppäimillä Ctrl+E.</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message numerus="yes">
        <source>%n needed before approval</source>
        <translation>
            <numerusform>%n puute ennen hyväksyntää</numerusform>
            <numerusform>%n puutetta ennen hyväksyntää</numerusform>
        </translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Uusi kirjaus</translation>
    </message>
    <message numerus="yes">
        <source>%n words</source>
        <translation>
            <numerusform>%n sana</numerusform>
            <numerusform>%n sanaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Text (Markdown)</source>
        <translation>Teksti (Markdown)</translation>
    </message>
    <message>
        <source>Write here. [[ links to an entry; pictures can be dropped in.</source>
        <translation>Kirjoita tähän. [[ linkittää kirjaukseen; kuvat voi pudottaa tähän.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Esikatselu</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Lomake</translation>
    </message>
</context>
<context>
    <name>EditorSide</name>
    <message>
        <source>The earlier version is back; the one before it is in the history</source>
        <translation>Aiempi versio palautettiin; korvattu versio on historiassa</translation>
    </message>
    <message>
        <source>Bring the unsaved changes back</source>
        <translation>Palauta tallentamattomat muutokset</translation>
    </message>
    <message>
        <source>This computer has no Voikko (libvoikko and voikko-fi), so spelling is not checked.</source>
        <translation>Tällä koneella ei ole Voikkoa (libvoikko ja voikko-fi), joten oikeinkirjoitusta ei tarkisteta.</translation>
    </message>
    <message>
        <source>Only Finnish text is checked.</source>
        <translation>Vain suomenkielinen teksti tarkistetaan.</translation>
    </message>
    <message>
        <source>Spell check is switched off in the settings.</source>
        <translation>Oikeinkirjoituksen tarkistus on pois päältä asetuksissa.</translation>
    </message>
    <message>
        <source>No word is written wrong.</source>
        <translation>Kaikki sanat on kirjoitettu oikein.</translation>
    </message>
    <message>
        <source>Sent to review: {0}</source>
        <translation>Lähetetty katselmoitavaksi: {0}</translation>
    </message>
</context>
<context>
    <name>EntryView</name>
    <message>
        <source>Open link</source>
        <translation>Avaa linkki</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopioi linkki</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopioi</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Valitse kaikki</translation>
    </message>
    <message>
        <source>There is no entry called {0}</source>
        <translation>Kirjausta {0} ei ole</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Contents</source>
        <translation>Sisällys</translation>
    </message>
    <message>
        <source>There is no readable file there: {detail}</source>
        <translation>Siellä ei ole luettavaa tiedostoa: {detail}</translation>
    </message>
    <message>
        <source>This kind of file cannot be taken in: {detail}. Use CSV, XLSX, DOCX or a folder of Markdown.</source>
        <translation>Tällaista tiedostoa ei voi tuoda eikä viedä: {detail}. Käytä muotoa CSV, XLSX, DOCX tai Markdown-kansiota.</translation>
    </message>
    <message>
        <source>The file is larger than what is taken in at once (128 MB). Split it in parts.</source>
        <translation>Tiedosto on suurempi kuin kerralla voi tuoda (128 Mt). Jaa se osiin.</translation>
    </message>
    <message>
        <source>The table has too many columns (over 256). Leave out those that are not needed.</source>
        <translation>Taulukossa on liikaa sarakkeita (yli 256). Jätä tarpeettomat pois.</translation>
    </message>
    <message>
        <source>There is too much to take in at once: over {detail}. Split it in parts.</source>
        <translation>Kerralla tuotavaa on liikaa: yli {detail}. Jaa se osiin.</translation>
    </message>
    <message>
        <source>The file is no text. Save it as CSV in UTF-8.</source>
        <translation>Tiedosto ei ole tekstiä. Tallenna se CSV-muotoon merkistönä UTF-8.</translation>
    </message>
    <message>
        <source>The file is damaged or not what its name says ({detail}). Open it in its own program and save again.</source>
        <translation>Tiedosto on vioittunut tai muuta kuin nimi sanoo ({detail}). Avaa se omassa ohjelmassaan ja tallenna uudelleen.</translation>
    </message>
    <message>
        <source>The file would unpack to far more than it holds, so it was not opened ({detail}).</source>
        <translation>Tiedosto purkautuisi moninkertaiseksi, joten sitä ei avattu ({detail}).</translation>
    </message>
    <message>
        <source>The file has a part that leads outside of it, so it was not opened ({detail}).</source>
        <translation>Tiedostossa on osa, joka johtaa sen ulkopuolelle, joten sitä ei avattu ({detail}).</translation>
    </message>
    <message>
        <source>The file has macros, so it was not opened ({detail}). Save it as XLSX or DOCX without them.</source>
        <translation>Tiedostossa on makroja, joten sitä ei avattu ({detail}). Tallenna se ilman niitä XLSX- tai DOCX-muotoon.</translation>
    </message>
    <message>
        <source>The file has a password or an old format. Save it as XLSX or DOCX without a password.</source>
        <translation>Tiedostossa on salasana tai vanha muoto. Tallenna se XLSX- tai DOCX-muotoon ilman salasanaa.</translation>
    </message>
    <message>
        <source>The file has declarations that no office program writes, so it was not opened ({detail}).</source>
        <translation>Tiedostossa on määrityksiä, joita mikään toimisto-ohjelma ei kirjoita, joten sitä ei avattu ({detail}).</translation>
    </message>
    <message>
        <source>The table is empty. Its first row should name the columns.</source>
        <translation>Taulukko on tyhjä. Ensimmäisellä rivillä pitää olla sarakkeiden nimet.</translation>
    </message>
    <message>
        <source>Two columns have the same name: {detail}. Rename one of them.</source>
        <translation>Kahdella sarakkeella on sama nimi: {detail}. Nimeä toinen uudelleen.</translation>
    </message>
    <message>
        <source>No column is led to the title. The columns are: {detail}. Choose which one is the title.</source>
        <translation>Mitään saraketta ei ole viety otsikoksi. Sarakkeet ovat: {detail}. Valitse, mikä niistä on otsikko.</translation>
    </message>
    <message>
        <source>There is no such column or field: {detail}</source>
        <translation>Tällaista saraketta tai kenttää ei ole: {detail}</translation>
    </message>
    <message>
        <source>There is nothing to take: {detail}</source>
        <translation>Ei ole mitään otettavaa: {detail}</translation>
    </message>
    <message>
        <source>The file could not be written: {detail}</source>
        <translation>Tiedostoa ei voitu kirjoittaa: {detail}</translation>
    </message>
    <message>
        <source>the title is missing</source>
        <translation>otsikko puuttuu</translation>
    </message>
    <message>
        <source>the title is too long ({detail} characters)</source>
        <translation>otsikko on liian pitkä ({detail} merkkiä)</translation>
    </message>
    <message>
        <source>the summary is too long ({detail} characters)</source>
        <translation>tiivistelmä on liian pitkä ({detail} merkkiä)</translation>
    </message>
    <message>
        <source>“{detail}” is not in the vocabulary ({field})</source>
        <translation>”{detail}” ei ole sanastossa ({field})</translation>
    </message>
    <message>
        <source>“{detail}” is not a date ({field})</source>
        <translation>”{detail}” ei ole päivämäärä ({field})</translation>
    </message>
    <message>
        <source>characters that no text may hold ({field}{detail})</source>
        <translation>merkkejä, joita tekstissä ei voi olla ({field}{detail})</translation>
    </message>
    <message>
        <source>too long ({field})</source>
        <translation>liian pitkä ({field})</translation>
    </message>
    <message>
        <source>more cells than columns ({detail})</source>
        <translation>enemmän soluja kuin sarakkeita ({detail})</translation>
    </message>
    <message>
        <source>an id has only small letters a–z, digits and hyphens: {detail}</source>
        <translation>tunnisteessa on vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä: {detail}</translation>
    </message>
    <message>
        <source>another entry has the same id: {detail}</source>
        <translation>toisella kirjauksella on sama tunniste: {detail}</translation>
    </message>
    <message>
        <source>Windows keeps this name for itself: {detail}</source>
        <translation>Windows on varannut tämän nimen: {detail}</translation>
    </message>
    <message>
        <source>there is another file of this name: {detail}</source>
        <translation>samanniminen tiedosto on jo olemassa: {detail}</translation>
    </message>
    <message>
        <source>the entry cannot be changed field by field: {detail}</source>
        <translation>kirjauksen kenttiä ei voi muuttaa yksitellen: {detail}</translation>
    </message>
    <message>
        <source>cannot be read: {detail}</source>
        <translation>ei voi lukea: {detail}</translation>
    </message>
    <message>
        <source>the status “{detail}” is not taken: it needs a review here</source>
        <translation>tilaa ”{detail}” ei tuoda: se vaatii katselmoinnin täällä</translation>
    </message>
    <message>
        <source>goes back to review, as approved content changes</source>
        <translation>palaa katselmoitavaksi, koska hyväksytty sisältö muuttuu</translation>
    </message>
    <message>
        <source>new</source>
        <translation>uusi</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>muuttuu</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>ennallaan</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>hylätty</translation>
    </message>
</context>
<context>
    <name>ExchangeController</name>
    <message>
        <source>What the search shows</source>
        <translation>Haun tulokset</translation>
    </message>
    <message>
        <source>The entry that is read</source>
        <translation>Luettavana oleva kirjaus</translation>
    </message>
    <message>
        <source>PDF with cover and contents</source>
        <translation>PDF, jossa kansi ja sisällys</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word-asiakirja</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel-työkirja</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-taulukko</translation>
    </message>
    <message>
        <source>JSON for programs</source>
        <translation>JSON ohjelmille</translation>
    </message>
    <message>
        <source>Export entries</source>
        <translation>Vie kirjauksia</translation>
    </message>
    <message>
        <source>Only public entries are written, and never the contact.</source>
        <translation>Vain julkiset kirjaukset viedään, eikä yhteystietoa koskaan.</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Valitse tiedosto …</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Kirjaukset</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Muoto</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>Asiakirjan otsikko</translation>
    </message>
    <message>
        <source>Writing the export …</source>
        <translation>Vientiä kirjoitetaan …</translation>
    </message>
    <message>
        <source>Tables, Word documents (*.csv *.tsv *.txt *.xlsx *.docx)</source>
        <translation>Taulukot, Word-asiakirjat (*.csv *.tsv *.txt *.xlsx *.docx)</translation>
    </message>
    <message>
        <source>Choose a file to take in</source>
        <translation>Valitse tuotava tiedosto</translation>
    </message>
    <message>
        <source>Choose a folder of Markdown</source>
        <translation>Valitse Markdown-kansio</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were taken in. They can be taken back under Upkeep.</source>
        <translation>
            <numerusform>%n kirjaus tuotiin. Tuonnin voi perua Ylläpidossa.</numerusform>
            <numerusform>%n kirjausta tuotiin. Tuonnin voi perua Ylläpidossa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the export to</source>
        <translation>Kirjoita vienti tiedostoon</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to {0}</source>
        <translation>
            <numerusform>%n kirjaus kirjoitettu tiedostoon {0}</numerusform>
            <numerusform>%n kirjausta kirjoitettu tiedostoon {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were left out, as they are not public.</source>
        <translation>
            <numerusform>%n jätettiin pois, koska se ei ole julkinen.</numerusform>
            <numerusform>%n jätettiin pois, koska ne eivät ole julkisia.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message>
        <source>Save</source>
        <translation>Tallenna</translation>
    </message>
    <message>
        <source>Making {0}</source>
        <translation>Tehdään {0}</translation>
    </message>
    <message>
        <source>Made: {0}</source>
        <translation>Tehty: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n sivu</numerusform>
            <numerusform>%n sivua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept out</source>
        <translation>
            <numerusform>%n jätetty pois</numerusform>
            <numerusform>%n jätetty pois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts on several slides</source>
        <translation>
            <numerusform>%n teksti usealla dialla</numerusform>
            <numerusform>%n tekstiä usealla dialla</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shortened to fit</source>
        <translation>
            <numerusform>%n lyhennetty</numerusform>
            <numerusform>%n lyhennetty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remarks</source>
        <translation>
            <numerusform>%n huomautus</numerusform>
            <numerusform>%n huomautusta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetPanel</name>
    <message>
        <source>Filters</source>
        <translation>Rajaus</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Tyhjennä</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Tyhjennä koko rajaus</translation>
    </message>
</context>
<context>
    <name>FacetSection</name>
    <message>
        <source>open</source>
        <translation>auki</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kiinni</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Näytä vähemmän</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Näytä %n muu</numerusform>
            <numerusform>Näytä %n muuta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FacetValues</name>
    <message>
        <source>Shift-click leaves it out</source>
        <translation>Vaihto ja napsautus jättää pois</translation>
    </message>
    <message>
        <source>Click to take it away</source>
        <translation>Napsauta, niin rajaus poistuu</translation>
    </message>
    <message>
        <source>included</source>
        <translation>mukana</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>jätetty pois</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>ei valittu</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Id</source>
        <translation>Tunniste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Laji</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>Title in Swedish</source>
        <translation>Otsikko ruotsiksi</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Otsikko englanniksi</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tiivistelmä</translation>
    </message>
    <message>
        <source>Summary in Swedish</source>
        <translation>Tiivistelmä ruotsiksi</translation>
    </message>
    <message>
        <source>Summary in English</source>
        <translation>Tiivistelmä englanniksi</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Lopputulos</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teemat</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Asiasanat</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Kaupungit</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Hankkeet</translation>
    </message>
    <message>
        <source>Phase of the project</source>
        <translation>Hankkeen vaihe</translation>
    </message>
    <message>
        <source>Level of evidence</source>
        <translation>Näytön taso</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Lähteet</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Liittyvät</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>Vastuutaho</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Yhteystieto</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Julkisuus</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Vuosi</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Luotu</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Muokattu</translation>
    </message>
    <message>
        <source>To be reviewed by</source>
        <translation>Tarkistettava viimeistään</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Tuloksen laji</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>Hankekoodi</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Rahasto</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teksti</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Title</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tiivistelmä</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Laji</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teemat</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Kaupungit</translation>
    </message>
    <message>
        <source>Phase of the project</source>
        <translation>Hankkeen vaihe</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Lopputulos</translation>
    </message>
    <message>
        <source>Level of evidence</source>
        <translation>Näytön taso</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Tuloksen laji</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Asiasanat</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Hankkeet</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Vuosi</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Lähteet</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>Hankekoodi</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Rahasto</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Alkaa</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Päättyy</translation>
    </message>
    <message>
        <source>Lead partner</source>
        <translation>Päätoteuttaja</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Kumppanit</translation>
    </message>
    <message>
        <source>Budget, euros</source>
        <translation>Budjetti, euroa</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Verkko-osoite</translation>
    </message>
    <message>
        <source>Responsible unit</source>
        <translation>Vastuutaho</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Yhteystieto</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Julkisuus</translation>
    </message>
    <message>
        <source>Review at the latest</source>
        <translation>Tarkistettava viimeistään</translation>
    </message>
    <message>
        <source>Title in Swedish</source>
        <translation>Otsikko ruotsiksi</translation>
    </message>
    <message>
        <source>Summary in Swedish</source>
        <translation>Tiivistelmä ruotsiksi</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Otsikko englanniksi</translation>
    </message>
    <message>
        <source>Summary in English</source>
        <translation>Tiivistelmä englanniksi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tiedosto</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sivu</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Luettu</translation>
    </message>
    <message>
        <source>The lesson itself, as a sentence</source>
        <translation>Itse oppi yhtenä lauseena</translation>
    </message>
    <message>
        <source>What happened and what it taught, for a hurried reader</source>
        <translation>Mitä tapahtui ja mitä se opetti, kiireiselle lukijalle</translation>
    </message>
    <message>
        <source>1–3 themes</source>
        <translation>1–3 teemaa</translation>
    </message>
    <message>
        <source>Where it happened</source>
        <translation>Missä se tapahtui</translation>
    </message>
    <message>
        <source>What the lesson rests on</source>
        <translation>Mihin oppi perustuu</translation>
    </message>
    <message>
        <source>Free words, with commas between</source>
        <translation>Vapaita sanoja pilkuin erotettuina</translation>
    </message>
    <message>
        <source>Type a part of the project&apos;s name</source>
        <translation>Kirjoita osa hankkeen nimestä</translation>
    </message>
    <message>
        <source>When it happened: 2019 or 2017-2019</source>
        <translation>Milloin se tapahtui: 2019 tai 2017-2019</translation>
    </message>
    <message>
        <source>A web address or a file for each</source>
        <translation>Kullekin verkko-osoite tai tiedosto</translation>
    </message>
    <message>
        <source>Year-month-day, for example 2019-05-31</source>
        <translation>Vuosi-kuukausi-päivä, esimerkiksi 2019-05-31</translation>
    </message>
    <message>
        <source>Year-month-day; by default two years after approval</source>
        <translation>Vuosi-kuukausi-päivä; oletuksena kaksi vuotta hyväksynnästä</translation>
    </message>
    <message>
        <source>A unit or a role, not a person</source>
        <translation>Yksikkö tai tehtävä, ei henkilö</translation>
    </message>
    <message>
        <source>Stays in the library; never on slides or in exports</source>
        <translation>Pysyy tietopankissa; ei dioihin eikä vienteihin</translation>
    </message>
    <message>
        <source>This file has its fields in TOML: edit the whole text.</source>
        <translation>Tämän tiedoston kentät ovat TOML-muodossa: muokkaa koko tekstiä.</translation>
    </message>
    <message>
        <source>The fields of this file cannot be read: mend them in the text.</source>
        <translation>Tämän tiedoston kenttiä ei voi lukea: korjaa ne tekstistä.</translation>
    </message>
    <message>
        <source>The fields of this file are written in an unusual way: edit the whole text.</source>
        <translation>Tämän tiedoston kentät on kirjoitettu epätavallisesti: muokkaa koko tekstiä.</translation>
    </message>
    <message>
        <source>This file is too large to be edited here.</source>
        <translation>Tämä tiedosto on liian suuri muokattavaksi täällä.</translation>
    </message>
    <message>
        <source>The encoding of this file cannot be kept: convert it to UTF-8 first.</source>
        <translation>Tämän tiedoston merkistöä ei voi säilyttää: muunna se ensin UTF-8-muotoon.</translation>
    </message>
    <message>
        <source>This library is only for reading, so entries cannot be edited. Copy it to a folder of your own.</source>
        <translation>Tätä tietopankkia voi vain lukea, joten kirjauksia ei voi muokata. Kopioi se omaan kansioosi.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Luvut</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Liitteet</translation>
    </message>
    <message>
        <source>Related entries</source>
        <translation>Liittyvät kirjaukset</translation>
    </message>
    <message>
        <source>Same entry in other languages</source>
        <translation>Sama kirjaus muilla kielillä</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Arvo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Yksikkö</translation>
    </message>
    <message>
        <source>What it tells</source>
        <translation>Mitä luku kertoo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Päivä</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Lähde</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Kirjaus</translation>
    </message>
    <message>
        <source>How it is related</source>
        <translation>Miten liittyy</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Lisää luku</translation>
    </message>
    <message>
        <source>New figure</source>
        <translation>Uusi luku</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Lisää lähde</translation>
    </message>
    <message>
        <source>New source</source>
        <translation>Uusi lähde</translation>
    </message>
    <message>
        <source>Add an attachment</source>
        <translation>Lisää liite</translation>
    </message>
    <message>
        <source>New attachment</source>
        <translation>Uusi liite</translation>
    </message>
    <message>
        <source>Add a related entry</source>
        <translation>Lisää liittyvä kirjaus</translation>
    </message>
    <message>
        <source>New related entry</source>
        <translation>Uusi liittyvä kirjaus</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>Tämä tarvitaan</translation>
    </message>
    <message>
        <source>Give a web address or a file</source>
        <translation>Anna verkko-osoite tai tiedosto</translation>
    </message>
    <message>
        <source>Not a date: write it as 2019-05-31</source>
        <translation>Ei ole päivä: kirjoita muodossa 2019-05-31</translation>
    </message>
    <message>
        <source>Not a web address: begin it with https://</source>
        <translation>Ei ole verkko-osoite: alkuun https://</translation>
    </message>
    <message>
        <source>The library has no such entry</source>
        <translation>Kirjastossa ei ole tällaista kirjausta</translation>
    </message>
    <message>
        <source>Several entries have this name: choose one from the list</source>
        <translation>Usealla kirjauksella on tämä nimi: valitse luettelosta</translation>
    </message>
    <message>
        <source>This is the entry itself</source>
        <translation>Tämä on kirjaus itse</translation>
    </message>
    <message>
        <source>The library has no such file</source>
        <translation>Kirjastossa ei ole tällaista tiedostoa</translation>
    </message>
    <message>
        <source>The file is not in the library: choose it with the paper clip</source>
        <translation>Tiedosto ei ole kirjastossa: valitse se klemmarista</translation>
    </message>
    <message>
        <source>Not a value of the vocabulary</source>
        <translation>Sanastossa ei ole tätä arvoa</translation>
    </message>
    <message>
        <source>Numbers as their source gives them</source>
        <translation>Luvut sellaisina kuin lähde ne kertoo</translation>
    </message>
    <message>
        <source>Pictures and PDFs of the library; drop files here</source>
        <translation>Kirjaston kuvat ja PDF:t; voit pudottaa tiedostoja tähän</translation>
    </message>
    <message>
        <source>Type a part of the entry&apos;s title</source>
        <translation>Kirjoita osa kirjauksen otsikosta</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in entry</source>
        <translation>Etsi kirjauksesta</translation>
    </message>
</context>
<context>
    <name>FindStrip</name>
    <message>
        <source>Not found</source>
        <translation>Ei löydy</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Edellinen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Seuraava</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
</context>
<context>
    <name>FolderControl</name>
    <message>
        <source>Choose …</source>
        <translation>Valitse …</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>ohjelman oma</translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Choose</source>
        <translation>Valitse</translation>
    </message>
    <message>
        <source>Needed before approval</source>
        <translation>Tarvitaan ennen hyväksyntää</translation>
    </message>
    <message>
        <source>Not a date: write it as 2019-05-31</source>
        <translation>Ei ole päivämäärä: kirjoita muodossa 2019-05-31</translation>
    </message>
    <message numerus="yes">
        <source>%n at the most</source>
        <translation>
            <numerusform>Enintään %n</numerusform>
            <numerusform>Enintään %n</numerusform>
        </translation>
    </message>
    <message>
        <source>required</source>
        <translation>pakollinen</translation>
    </message>
    <message>
        <source>There is no “{0}” to choose</source>
        <translation>Valittavana ei ole arvoa ”{0}”</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Siirrä ylös (Alt+ylänuoli)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Siirrä alas (Alt+alanuoli)</translation>
    </message>
    <message>
        <source>Something is wrong here</source>
        <translation>Tässä on jotain korjattavaa</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Valitse tiedosto</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Poista (Delete)</translation>
    </message>
</context>
<context>
    <name>GivenFiles</name>
    <message>
        <source>Choose a picture or a PDF</source>
        <translation>Valitse kuva tai PDF</translation>
    </message>
</context>
<context>
    <name>GoToController</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Mitä haluat tehdä?</translation>
    </message>
    <message>
        <source>Go to an entry by its title</source>
        <translation>Siirry kirjaukseen otsikolla</translation>
    </message>
</context>
<context>
    <name>GoToPopup</name>
    <message>
        <source>Nothing by that name</source>
        <translation>Sillä nimellä ei löydy mitään</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Light</source>
        <translation>Vaalea</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumma</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Suuri kontrasti</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Järjestelmän mukaan</translation>
    </message>
    <message>
        <source>Language: {0}</source>
        <translation>Kieli: {0}</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Rajauspaneeli</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Ulkoasu</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Valikko</translation>
    </message>
    <message>
        <source>Top bar</source>
        <translation>Yläpalkki</translation>
    </message>
</context>
<context>
    <name>HelpController</name>
    <message>
        <source>Searching</source>
        <translation>Haku</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lukeminen</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Kirjoittaminen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ikkuna</translation>
    </message>
    <message>
        <source>Library and program</source>
        <translation>Tietopankki ja ohjelma</translation>
    </message>
    <message>
        <source>From the field to the list, along the hits</source>
        <translation>Kentästä listaan, osumasta toiseen</translation>
    </message>
    <message>
        <source>From the list into the text</source>
        <translation>Listasta tekstiin</translation>
    </message>
    <message>
        <source>Back to the field; empty it</source>
        <translation>Takaisin kenttään; kentän tyhjennys</translation>
    </message>
    <message>
        <source>Choose a filter; exclude it</source>
        <translation>Valitse rajaus; jätä pois</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Välilyönti</translation>
    </message>
    <message>
        <source>Begin to search from anywhere</source>
        <translation>Aloita haku mistä vain</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>Listoissa</translation>
    </message>
    <message>
        <source>every word, in any of its forms</source>
        <translation>kaikki sanat, missä muodossa tahansa</translation>
    </message>
    <message>
        <source>lessons from trials</source>
        <translation>kokeilujen opit</translation>
    </message>
    <message>
        <source>these words side by side</source>
        <translation>nämä sanat peräkkäin</translation>
    </message>
    <message>
        <source>&quot;open data&quot;</source>
        <translation>&quot;avoin data&quot;</translation>
    </message>
    <message>
        <source>trial OR pilot</source>
        <translation>kokeilu OR pilotti</translation>
    </message>
    <message>
        <source>either word</source>
        <translation>jompikumpi sana (myös TAI)</translation>
    </message>
    <message>
        <source>trial -turku</source>
        <translation>kokeilu -turku</translation>
    </message>
    <message>
        <source>without a word (also NOT)</source>
        <translation>ilman sanaa (myös NOT, EI)</translation>
    </message>
    <message>
        <source>city*</source>
        <translation>kaupunki*</translation>
    </message>
    <message>
        <source>city:turku,oulu</source>
        <translation>kaupunki:turku,oulu</translation>
    </message>
    <message>
        <source>entries of these cities (also kind, theme, phase, status, project, keyword)</source>
        <translation>näiden kaupunkien kirjaukset (myös laji, teema, vaihe, tila, hanke, asiasana)</translation>
    </message>
    <message>
        <source>year:2019-2021</source>
        <translation>vuosi:2019-2021</translation>
    </message>
    <message>
        <source>title:trial</source>
        <translation>otsikko:kokeilu</translation>
    </message>
    <message>
        <source>a word in the title (also summary, heading, text)</source>
        <translation>sana otsikossa (myös tiivistelmä, väliotsikko, teksti)</translation>
    </message>
    <message>
        <source>brackets group</source>
        <translation>sulkeet ryhmittelevät</translation>
    </message>
    <message>
        <source>(money OR funding) trial</source>
        <translation>(raha OR rahoitus) kokeilu</translation>
    </message>
    <message>
        <source>every word that begins so</source>
        <translation>kaikki näin alkavat sanat</translation>
    </message>
    <message>
        <source>entries of these years</source>
        <translation>näiden vuosien kirjaukset</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Esittäminen</translation>
    </message>
    <message>
        <source>During a show</source>
        <translation>Esityksen aikana</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Choose a version</source>
        <translation>Valitse versio</translation>
    </message>
    <message>
        <source>Every save keeps the text it replaces on this computer for 90 days.</source>
        <translation>Jokainen tallennus säilyttää korvaamansa tekstin tällä koneella 90 päivää.</translation>
    </message>
    <message>
        <source>No earlier version yet: the first save from this program makes one.</source>
        <translation>Aiempia versioita ei vielä ole: ensimmäinen tallennus tästä ohjelmasta tekee sellaisen.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Aiemmat versiot</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Mikä on muuttunut sen jälkeen</translation>
    </message>
    <message>
        <source>Bring this back</source>
        <translation>Palauta tämä</translation>
    </message>
    <message>
        <source>Close the history</source>
        <translation>Sulje historia</translation>
    </message>
</context>
<context>
    <name>ImportWindow</name>
    <message>
        <source>Import entries</source>
        <translation>Tuo kirjauksia</translation>
    </message>
    <message>
        <source>From a table, a Word document or a folder of Markdown: first you see what would happen.</source>
        <translation>Taulukosta, Word-asiakirjasta tai Markdown-kansiosta. Näet ensin, mitä tapahtuisi.</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Valitse tiedosto …</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Valitse kansio …</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Tuo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Pysäytä</translation>
    </message>
    <message>
        <source>What happens to each row</source>
        <translation>Mitä kullekin riville tapahtuu</translation>
    </message>
</context>
<context>
    <name>IndexController</name>
    <message>
        <source>Updating the index</source>
        <translation>Hakemisto päivittyy</translation>
    </message>
    <message>
        <source>Making the index anew</source>
        <translation>Hakemistoa rakennetaan uudelleen</translation>
    </message>
    <message>
        <source>The index is not up to date</source>
        <translation>Hakemisto ei ole ajan tasalla</translation>
    </message>
    <message>
        <source>Index up to date</source>
        <translation>Hakemisto ajan tasalla</translation>
    </message>
</context>
<context>
    <name>IntControl</name>
    <message>
        <source>Less</source>
        <translation>Vähemmän</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Enemmän</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Heading</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>What you say and do here</source>
        <translation>Mitä tässä sanot ja teet</translation>
    </message>
    <message>
        <source>Only you see this, in the presenter’s console.</source>
        <translation>Näet tämän vain itse, esittäjän näkymässä.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuutteja</translation>
    </message>
    <message>
        <source>Add a heading after this</source>
        <translation>Lisää väliotsikko tämän jälkeen</translation>
    </message>
    <message>
        <source>Read the entry</source>
        <translation>Lue kirjaus</translation>
    </message>
    <message>
        <source>Take out of the basket</source>
        <translation>Ota pois korista</translation>
    </message>
</context>
<context>
    <name>JumpPanel</name>
    <message>
        <source>Number of a slide, or words to look for</source>
        <translation>Dian numero tai haettavat sanat</translation>
    </message>
    <message>
        <source>What did the room say? Enter keeps it.</source>
        <translation>Mitä sali sanoi? Enter tallentaa.</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Kind</source>
        <translation>Laji</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kaupunki</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Teema</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Vuosi</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Vaihe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tila</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Lopputulos</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Hanke</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Asiasana</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Lähde</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Oppi</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Tulos</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikkeli</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Luonnos</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Katselmoitavana</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Hyväksytty</translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation>Vanhentunut</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arkistoitu</translation>
    </message>
    <message>
        <source>exact form</source>
        <translation>sama muoto</translation>
    </message>
    <message>
        <source>inflected form</source>
        <translation>taivutus</translation>
    </message>
    <message>
        <source>part of a compound</source>
        <translation>yhdyssanan osa</translation>
    </message>
    <message>
        <source>synonym</source>
        <translation>synonyymi</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>käännös</translation>
    </message>
    <message>
        <source>close spelling</source>
        <translation>kirjoitusvirhe</translation>
    </message>
    <message>
        <source>beginning of a word</source>
        <translation>sanan alku</translation>
    </message>
    <message>
        <source>Relevance</source>
        <translation>Osuvuus</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Uusimmat</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Otsikko</translation>
    </message>
    <message>
        <source>Without the filters</source>
        <translation>Ilman rajausta</translation>
    </message>
    <message>
        <source>Compounds in parts</source>
        <translation>Yhdyssanat osiin</translation>
    </message>
    <message>
        <source>The beginning of the word is enough</source>
        <translation>Sanan alku riittää</translation>
    </message>
    <message>
        <source>Any of the words</source>
        <translation>Mikä tahansa sanoista</translation>
    </message>
    <message>
        <source>Without one word</source>
        <translation>Yksi sana pois</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Suomi</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Ruotsi</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englanti</translation>
    </message>
    <message numerus="yes">
        <source>%n cities</source>
        <translation>
            <numerusform>%n kaupunki</numerusform>
            <numerusform>%n kaupunkia</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>tänään</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>eilen</translation>
    </message>
    <message>
        <source>without: {0}</source>
        <translation>ilman: {0}</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>täsmälleen</translation>
    </message>
    <message>
        <source>inflections</source>
        <translation>taivutukset</translation>
    </message>
    <message>
        <source>word parts</source>
        <translation>sanan osat</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>samankaltaiset</translation>
    </message>
    <message>
        <source>Search for what is alike too</source>
        <translation>Hae myös samankaltaiset</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Julkaisu</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>s. {0}</translation>
    </message>
    <message numerus="yes">
        <source>+ %n pages</source>
        <translation>
            <numerusform>+ %n sivu</numerusform>
            <numerusform>+ %n sivua</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryCharts</name>
    <message>
        <source>Figures</source>
        <translation>Luvut</translation>
    </message>
    <message>
        <source>There are no entries here to count.</source>
        <translation>Tässä ei ole kirjauksia laskettavaksi.</translation>
    </message>
    <message>
        <source>Themes by phase of project</source>
        <translation>Teemat hankkeen vaiheittain</translation>
    </message>
    <message>
        <source>No entry names both a theme and a phase.</source>
        <translation>Missään kirjauksessa ei ole sekä teemaa että vaihetta.</translation>
    </message>
    <message>
        <source>Themes by city</source>
        <translation>Teemat kaupungeittain</translation>
    </message>
    <message>
        <source>No entry names both a theme and a city.</source>
        <translation>Missään kirjauksessa ei ole sekä teemaa että kaupunkia.</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>hyväksytty</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n kirjaus</numerusform>
            <numerusform>%n kirjausta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cities</source>
        <translation>
            <numerusform>%n kaupunki</numerusform>
            <numerusform>%n kaupunkia</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mikä</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Määrä</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Lisätieto</translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n oppi</numerusform>
            <numerusform>%n oppia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n tulos</numerusform>
            <numerusform>%n tulosta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n projects</source>
        <translation>
            <numerusform>%n hanke</numerusform>
            <numerusform>%n hanketta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n artikkeli</numerusform>
            <numerusform>%n artikkelia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n publications</source>
        <translation>
            <numerusform>%n julkaisu</numerusform>
            <numerusform>%n julkaisua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n luonnos</numerusform>
            <numerusform>%n luonnosta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for review</source>
        <translation>
            <numerusform>%n odottaa katselmointia</numerusform>
            <numerusform>%n odottaa katselmointia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n hyväksytty</numerusform>
            <numerusform>%n hyväksyttyä</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outdated</source>
        <translation>
            <numerusform>%n vanhentunut</numerusform>
            <numerusform>%n vanhentunutta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n archived</source>
        <translation>
            <numerusform>%n arkistoitu</numerusform>
            <numerusform>%n arkistoitua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due for review</source>
        <translation>
            <numerusform>%n katselmoitava pian</numerusform>
            <numerusform>%n katselmoitavaa pian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n myöhässä</numerusform>
            <numerusform>%n myöhässä</numerusform>
        </translation>
    </message>
    <message>
        <source>within three months</source>
        <translation>kolmen kuukauden sisällä</translation>
    </message>
    <message numerus="yes">
        <source>%n taken into use</source>
        <translation>
            <numerusform>%n otettu käyttöön</numerusform>
            <numerusform>%n otettu käyttöön</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adoptions told</source>
        <translation>
            <numerusform>%n kerrottu käyttöönotto</numerusform>
            <numerusform>%n kerrottua käyttöönottoa</numerusform>
        </translation>
    </message>
    <message>
        <source>no adoptions told yet</source>
        <translation>käyttöönotoista ei ole vielä kerrottu</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Yhteensä</translation>
    </message>
    <message>
        <source>The picture shows {0} rows and {1} columns; the table has all {2} and {3}.</source>
        <translation>Kuvassa on {0} riviä ja {1} saraketta; taulukossa ovat kaikki {2} ja {3}.</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Vuodet</translation>
    </message>
    <message>
        <source>The entries give no years.</source>
        <translation>Kirjauksissa ei ole vuosia.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Muut</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Lopputulokset</translation>
    </message>
    <message>
        <source>The entries tell of no outcomes.</source>
        <translation>Kirjauksissa ei kerrota lopputuloksia.</translation>
    </message>
    <message>
        <source>No failures are told of: what did not work is missing here.</source>
        <translation>Epäonnistumisia ei ole kirjattu: se, mikä ei toiminut, puuttuu tästä.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Aukot</translation>
    </message>
    <message>
        <source>no lessons</source>
        <translation>ei oppeja</translation>
    </message>
    <message>
        <source>no results</source>
        <translation>ei tuloksia</translation>
    </message>
    <message>
        <source>Every theme has lessons, and every city has results.</source>
        <translation>Jokaisessa teemassa on oppeja, ja jokaisella kaupungilla on tuloksia.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Puuttuu</translation>
    </message>
    <message>
        <source>The table has all {0}.</source>
        <translation>Taulukossa ovat kaikki {0}.</translation>
    </message>
    <message numerus="yes">
        <source>no hits in %n searches</source>
        <translation>
            <numerusform>ei osumia, haettu %n kerran</numerusform>
            <numerusform>ei osumia, haettu %n kertaa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeFiles</name>
    <message>
        <source>Open it</source>
        <translation>Avaa se</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Entry</source>
        <translation>Kirjaus</translation>
    </message>
</context>
<context>
    <name>ManyFilesController</name>
    <message>
        <source>Finished: {0}</source>
        <translation>Viety loppuun: {0}</translation>
    </message>
    <message>
        <source>Taken back: {0}</source>
        <translation>Peruttu: {0}</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>Asiasana</translation>
    </message>
    <message>
        <source>Theme (code)</source>
        <translation>Teema (koodi)</translation>
    </message>
    <message>
        <source>City (code)</source>
        <translation>Kaupunki (koodi)</translation>
    </message>
    <message>
        <source>Phase (code)</source>
        <translation>Vaihe (koodi)</translation>
    </message>
    <message>
        <source>Project (id)</source>
        <translation>Hanke (tunniste)</translation>
    </message>
    <message>
        <source>Entry (id)</source>
        <translation>Kirjaus (tunniste)</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>Nimeä kaikkialla</translation>
    </message>
    <message>
        <source>Fields, links, collections and the vocabulary change together. A name in use merges the two.</source>
        <translation>Kentät, linkit, kokoelmat ja sanasto muuttuvat yhdessä. Jo käytössä oleva nimi yhdistää kaksi yhdeksi.</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Näytä muutokset</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mikä</translation>
    </message>
    <message>
        <source>Name now</source>
        <translation>Nykyinen nimi</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Uusi nimi</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Saa arvon</translation>
    </message>
    <message>
        <source>Gets in addition (lists)</source>
        <translation>Saa lisäksi (luettelot)</translation>
    </message>
    <message>
        <source>Loses (lists)</source>
        <translation>Menettää (luettelot)</translation>
    </message>
    <message>
        <source>Change a field in many entries</source>
        <translation>Muuta kenttä monessa kirjauksessa</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what changes, and all of it can be taken back.</source>
        <translation>Mitään ei kirjoiteta ennen kuin olet nähnyt, mikä muuttuu, ja kaiken voi perua.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Kirjaukset</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Kenttä</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Mitä tapahtuu</translation>
    </message>
    <message>
        <source>Value; with commas between, many. Empty removes the field</source>
        <translation>Arvo; monta arvoa pilkuin erotettuna. Tyhjä poistaa kentän</translation>
    </message>
    <message>
        <source>Only lists get and lose values, and a value is needed for it.</source>
        <translation>Vain luetteloihin voi lisätä ja niistä ottaa arvoja, ja siihen tarvitaan arvo.</translation>
    </message>
    <message numerus="yes">
        <source>%n files change. They can be taken back byte for byte.</source>
        <translation>
            <numerusform>%n tiedosto muuttuu. Muutoksen voi perua tavulleen.</numerusform>
            <numerusform>%n tiedostoa muuttuu. Muutoksen voi perua tavulleen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{0}” is in use already: the two become one.</source>
        <translation>”{0}” on jo käytössä: kahdesta tulee yksi.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Yhdistä</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Nimeä uudelleen</translation>
    </message>
    <message>
        <source>Nothing would change: every entry has that already, or there are none.</source>
        <translation>Mikään ei muuttuisi: kaikilla kirjauksilla on jo tämä, tai kirjauksia ei ole.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>ei mitään</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Muuta</translation>
    </message>
    <message>
        <source>Cannot be changed safely: {0}</source>
        <translation>Ei voi muuttaa turvallisesti: {0}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ja %n muu</numerusform>
            <numerusform>… ja %n muuta</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Muutettu: {0}</translation>
    </message>
    <message>
        <source>Changed since and left as they are: {0}</source>
        <translation>Sen jälkeen muuttuneet, jätetty ennalleen: {0}</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Mine</source>
        <translation>Minun</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Heidän</translation>
    </message>
    <message>
        <source>(nothing here)</source>
        <translation>(ei mitään)</translation>
    </message>
    <message>
        <source>The entry was changed elsewhere meanwhile</source>
        <translation>Kirjausta on sillä välin muutettu muualla</translation>
    </message>
    <message>
        <source>Choose for each place which version stays. Nothing is written before you save.</source>
        <translation>Valitse joka kohdassa, kumpi versio jää. Mitään ei kirjoiteta ennen kuin tallennat.</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Kaikki minun</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Kaikki heidän</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Jatka muokkausta</translation>
    </message>
    <message>
        <source>Save what is chosen</source>
        <translation>Tallenna valitut</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Sulje viesti</translation>
    </message>
</context>
<context>
    <name>MessageController</name>
    <message>
        <source>Choose a folder</source>
        <translation>Valitse kansio</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yritä uudelleen</translation>
    </message>
</context>
<context>
    <name>NeighbourCharts</name>
    <message>
        <source>Beside: {0}</source>
        <translation>Naapurit: {0}</translation>
    </message>
    <message>
        <source>Nothing stands beside this entry: it names no other, and none names it.</source>
        <translation>Kirjauksella ei ole naapureita: se ei mainitse muita, eikä mikään mainitse sitä.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Miksi</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Kirjaus</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Laji</translation>
    </message>
    <message>
        <source>Goes with</source>
        <translation>Kulkee yhdessä</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n jäi näyttämättä.</numerusform>
            <numerusform>%n jäi näyttämättä.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as a list</source>
        <translation>Sama luettelona</translation>
    </message>
</context>
<context>
    <name>OutlineRail</name>
    <message>
        <source>Contents</source>
        <translation>Sisältö</translation>
    </message>
</context>
<context>
    <name>OutsideController</name>
    <message>
        <source>The link leads out of the program: {0}</source>
        <translation>Linkki vie ohjelman ulkopuolelle: {0}</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Avaa selaimessa</translation>
    </message>
    <message>
        <source>The file does not exist: {0}</source>
        <translation>Tiedostoa ei ole: {0}</translation>
    </message>
    <message>
        <source>The file opens in another program: {0}</source>
        <translation>Tiedosto avautuu toiseen ohjelmaan: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
</context>
<context>
    <name>OverviewController</name>
    <message>
        <source>not {0}</source>
        <translation>ei {0}</translation>
    </message>
</context>
<context>
    <name>OverviewFeature</name>
    <message>
        <source>Overview</source>
        <translation>Yleiskuva</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>Lähde: {0}</translation>
    </message>
    <message>
        <source>Open an entry first: then its neighbours can be shown.</source>
        <translation>Avaa ensin kirjaus: sitten sen naapurit voidaan näyttää.</translation>
    </message>
</context>
<context>
    <name>OverviewView</name>
    <message>
        <source>All cities</source>
        <translation>Kaikki kaupungit</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Yleiskuva</translation>
    </message>
    <message>
        <source>The library</source>
        <translation>Tietopankki</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>Ohjelma</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Vie</translation>
    </message>
    <message>
        <source>Beside the entry</source>
        <translation>Kirjauksen naapurit</translation>
    </message>
    <message>
        <source>Into a show</source>
        <translation>Esitykseen</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Tulosta …</translation>
    </message>
    <message>
        <source>Save as a report (Word) …</source>
        <translation>Tallenna raporttina (Word) …</translation>
    </message>
    <message>
        <source>Save all numbers (Excel) …</source>
        <translation>Tallenna kaikki luvut (Excel) …</translation>
    </message>
    <message>
        <source>Save all numbers (CSV) …</source>
        <translation>Tallenna kaikki luvut (CSV) …</translation>
    </message>
    <message>
        <source>Save as a picture (SVG) …</source>
        <translation>Tallenna kuvana (SVG) …</translation>
    </message>
    <message>
        <source>Save as a picture (PNG) …</source>
        <translation>Tallenna kuvana (PNG) …</translation>
    </message>
    <message>
        <source>Show the whole library</source>
        <translation>Näytä koko tietopankki</translation>
    </message>
    <message>
        <source>List these entries</source>
        <translation>Listaa nämä kirjaukset</translation>
    </message>
</context>
<context>
    <name>PageBrowser</name>
    <message>
        <source>Entry</source>
        <translation>Kirjaus</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>This page cannot be shown</source>
        <translation>Sivua ei voi näyttää</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Sivu {0}/{1}</translation>
    </message>
</context>
<context>
    <name>PageIndexController</name>
    <message>
        <source>Reading PDFs</source>
        <translation>Luetaan PDF-julkaisuja</translation>
    </message>
</context>
<context>
    <name>PaneBar</name>
    <message>
        <source>Match {0} of {1}</source>
        <translation>Osuma {0}/{1}</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Edellinen osuma</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Seuraava osuma</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Contents</source>
        <translation>Sisällys</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Lähteet</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Muistiinpanoja</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>ja {0} muuta</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>In common: {0}</source>
        <translation>Yhteistä: {0}</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Päättämättä</translation>
    </message>
    <message>
        <source>Taken into use</source>
        <translation>Otetaan käyttöön</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Sovelletaan</translation>
    </message>
    <message>
        <source>Does not concern us</source>
        <translation>Ei koske meitä</translation>
    </message>
    <message>
        <source>There is no file {0}. Check the name.</source>
        <translation>Tiedostoa {0} ei ole. Tarkista nimi.</translation>
    </message>
    <message>
        <source>The file {0} may not be read. Check its permissions.</source>
        <translation>Tiedostoa {0} ei saa lukea. Tarkista sen oikeudet.</translation>
    </message>
    <message>
        <source>{0} is no kind of file that can be read here. Use .docx, .pdf, .md or .txt, or paste the text.</source>
        <translation>Tiedostoa {0} ei osata lukea. Käytä muotoa .docx, .pdf, .md tai .txt tai liitä teksti.</translation>
    </message>
    <message>
        <source>The file {0} is too large for a plan. Take out its pictures or attachments, or paste the text.</source>
        <translation>Tiedosto {0} on liian suuri suunnitelmaksi. Poista kuvat tai liitteet tai liitä pelkkä teksti.</translation>
    </message>
    <message>
        <source>The file {0} is behind a password. Save it without one, or paste the text.</source>
        <translation>Tiedosto {0} on salasanan takana. Tallenna se ilman salasanaa tai liitä teksti.</translation>
    </message>
    <message>
        <source>The file {0} is damaged and cannot be read. Save it anew, or paste the text.</source>
        <translation>Tiedosto {0} on vioittunut eikä sitä voi lukea. Tallenna se uudelleen tai liitä teksti.</translation>
    </message>
    <message>
        <source>There is no text in {0}: it may be a scanned picture. Open the original, or paste the text.</source>
        <translation>Tiedostossa {0} ei ole tekstiä: se voi olla skannattu kuva. Avaa alkuperäinen tai liitä teksti.</translation>
    </message>
    <message>
        <source>The file {0} took too long to read and was left. Save it in another form, or paste the text.</source>
        <translation>Tiedoston {0} lukeminen kesti liian kauan ja jätettiin kesken. Tallenna se toisessa muodossa tai liitä teksti.</translation>
    </message>
    <message>
        <source>Part {0} of the plan</source>
        <translation>Suunnitelman osa {0}</translation>
    </message>
    <message>
        <source>Plan check: {0}</source>
        <translation>Suunnitelman tarkistus: {0}</translation>
    </message>
    <message>
        <source>{0} lessons, {1} decided</source>
        <translation>{0} oppia, {1} päätetty</translation>
    </message>
    <message>
        <source>No lesson of the library has enough in common with this plan.</source>
        <translation>Tietopankin opeissa ei ole riittävästi yhteistä tämän suunnitelman kanssa.</translation>
    </message>
</context>
<context>
    <name>PlanController</name>
    <message>
        <source>The check was removed.</source>
        <translation>Tarkistus poistettiin.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>Plans ({0})</source>
        <translation>Suunnitelmat ({0})</translation>
    </message>
    <message>
        <source>Open a plan</source>
        <translation>Avaa suunnitelma</translation>
    </message>
    <message>
        <source>Save the check as Markdown</source>
        <translation>Tallenna tarkistus Markdownina</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Tallennettu: {0}</translation>
    </message>
</context>
<context>
    <name>PlanFeature</name>
    <message>
        <source>Back to the plan</source>
        <translation>Takaisin suunnitelmaan</translation>
    </message>
    <message>
        <source>A lesson for your plan.</source>
        <translation>Oppi suunnitelmaasi varten.</translation>
    </message>
</context>
<context>
    <name>PlanItemView</name>
    <message>
        <source>In common: {0}</source>
        <translation>Yhteistä: {0}</translation>
    </message>
    <message>
        <source>Passage of the plan</source>
        <translation>Suunnitelman kohta</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>Part {0} of the plan</source>
        <translation>Suunnitelman osa {0}</translation>
    </message>
    <message>
        <source>No lesson matters to this plan</source>
        <translation>Mikään oppi ei koske tätä suunnitelmaa</translation>
    </message>
    <message>
        <source>Nothing in the library has several telling words in common with it. Try a search instead.</source>
        <translation>Tietopankissa ei ole kirjausta, jolla olisi sen kanssa useita kuvaavia sanoja yhteisiä. Kokeile hakua.</translation>
    </message>
    <message>
        <source>No lessons for: {0}</source>
        <translation>Ei oppeja kohtiin: {0}</translation>
    </message>
</context>
<context>
    <name>PlanStart</name>
    <message>
        <source>Plan check</source>
        <translation>Suunnitelman tarkistus</translation>
    </message>
    <message>
        <source>Bring an application or a project plan, and see which lessons matter to each of its sections.</source>
        <translation>Tuo hakemus tai hankesuunnitelma, niin näet, mitkä opit koskevat sen eri kohtia.</translation>
    </message>
    <message>
        <source>Paste the plan here, or drop its file (.docx, .pdf, .md, .txt)</source>
        <translation>Liitä suunnitelma tähän tai pudota sen tiedosto (.docx, .pdf, .md, .txt)</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Suunnitelma</translation>
    </message>
    <message>
        <source>Check the plan</source>
        <translation>Tarkista suunnitelma</translation>
    </message>
    <message>
        <source>Open a file …</source>
        <translation>Avaa tiedosto …</translation>
    </message>
    <message>
        <source>The plan stays on this computer. The library is not changed.</source>
        <translation>Suunnitelma pysyy tällä koneella. Tietopankki ei muutu.</translation>
    </message>
    <message>
        <source>Earlier checks</source>
        <translation>Aiemmat tarkistukset</translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation>{0}/{1} päätetty</translation>
    </message>
    <message>
        <source>Remove the check {0}</source>
        <translation>Poista tarkistus {0}</translation>
    </message>
</context>
<context>
    <name>PlanView</name>
    <message>
        <source>Reading the plan …</source>
        <translation>Luetaan suunnitelmaa …</translation>
    </message>
    <message>
        <source>Back to the search</source>
        <translation>Takaisin hakuun</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>Check another plan</source>
        <translation>Tarkista toinen suunnitelma</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Tarkista uudelleen</translation>
    </message>
    <message>
        <source>Save as Markdown …</source>
        <translation>Tallenna Markdownina …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Tulosta …</translation>
    </message>
    <message>
        <source>Name of the check</source>
        <translation>Tarkistuksen nimi</translation>
    </message>
    <message>
        <source>Plan check</source>
        <translation>Suunnitelman tarkistus</translation>
    </message>
    <message>
        <source>{0} of {1} decided</source>
        <translation>{0}/{1} päätetty</translation>
    </message>
</context>
<context>
    <name>PlanWording</name>
    <message>
        <source>Columns left out: {0}</source>
        <translation>Pois jätetyt sarakkeet: {0}</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>(jätetään pois)</translation>
    </message>
    <message>
        <source>row {0}</source>
        <translation>rivi {0}</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>(ei otsikkoa)</translation>
    </message>
</context>
<context>
    <name>PreferencesController</name>
    <message>
        <source>Language and look</source>
        <translation>Kieli ja ulkoasu</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lukeminen</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Mitä säilytetään</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Järjestelmän mukaan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Vaalea</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumma</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Suuri kontrasti</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ulkoasu</translation>
    </message>
    <message>
        <source>Text size of entries</source>
        <translation>Kirjausten tekstin koko</translation>
    </message>
    <message>
        <source>Ask before opening a web page</source>
        <translation>Kysy ennen verkkosivun avaamista</translation>
    </message>
    <message>
        <source>Links lead out of the program to your browser. The program itself never uses the network.</source>
        <translation>Linkit vievät ohjelmasta selaimeen. Ohjelma itse ei koskaan käytä verkkoa.</translation>
    </message>
    <message>
        <source>Remember what was read</source>
        <translation>Muista luetut kirjaukset</translation>
    </message>
    <message>
        <source>For the start view. Kept on this computer only; switching it off forgets everything.</source>
        <translation>Alkunäkymää varten. Tieto pysyy tällä koneella; kun otat tämän pois, kaikki unohdetaan.</translation>
    </message>
    <message>
        <source>Remember searches</source>
        <translation>Muista haut</translation>
    </message>
    <message>
        <source>Those that led to an entry, or that you stayed at. Switching it off forgets them.</source>
        <translation>Ne, joista avattiin kirjaus tai joihin pysähdyit. Kytkeminen pois unohtaa ne.</translation>
    </message>
    <message>
        <source>Show searches in the start view</source>
        <translation>Näytä haut aloitusnäkymässä</translation>
    </message>
    <message>
        <source>Saved searches, and the latest ones.</source>
        <translation>Tallennetut haut ja viimeisimmät.</translation>
    </message>
    <message>
        <source>Keep a list of searches that find nothing</source>
        <translation>Pidä kirjaa hauista, joista ei löydy mitään</translation>
    </message>
    <message>
        <source>For the coordinator, to see what the library lacks. It goes nowhere unless you save it as a file.</source>
        <translation>Koordinaattorille: mitä tietopankista puuttuu. Lista ei lähde minnekään, ellet tallenna sitä tiedostoksi.</translation>
    </message>
    <message>
        <source>Writing and review</source>
        <translation>Kirjoittaminen ja katselmointi</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Tarkista oikeinkirjoitus</translation>
    </message>
    <message>
        <source>Finnish text is checked with Voikko. Where this computer lacks it (libvoikko and voikko-fi), nothing is underlined.</source>
        <translation>Suomenkielinen teksti tarkistetaan Voikolla. Jos koneella ei ole sitä (libvoikko ja voikko-fi), mitään ei alleviivata.</translation>
    </message>
    <message>
        <source>Who I am in reviews</source>
        <translation>Kuka olen katselmoinnissa</translation>
    </message>
    <message>
        <source>A name, a role or a unit; with commas between, many. Upkeep then shows what waits for you.</source>
        <translation>Nimi, rooli tai yksikkö; useita pilkuin erotettuna. Ylläpito näyttää silloin, mikä odottaa sinua.</translation>
    </message>
</context>
<context>
    <name>Presenting</name>
    <message>
        <source>Choose an entry first, then pick it with Ctrl+D.</source>
        <translation>Valitse ensin kirjaus ja poimi se sitten näppäimillä Ctrl+D.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Kori</translation>
    </message>
    <message>
        <source>Basket: {0}</source>
        <translation>Kori: {0}</translation>
    </message>
    <message>
        <source>This entry</source>
        <translation>Tämä kirjaus</translation>
    </message>
    <message>
        <source>Result of a search</source>
        <translation>Hakutulos</translation>
    </message>
    <message numerus="yes">
        <source>The list: %n entries</source>
        <translation>
            <numerusform>Lista: %n kirjaus</numerusform>
            <numerusform>Lista: %n kirjausta</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>Saved: collections/{0}.yaml</source>
        <translation>Tallennettu: collections/{0}.yaml</translation>
    </message>
    <message>
        <source>There is a collection of this name already: {0}</source>
        <translation>Samanniminen kokoelma on jo olemassa: {0}</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Korvaa se</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Tämä sivu</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>The file cannot be read: {detail}</source>
        <translation>Tiedostoa ei voi lukea: {detail}</translation>
    </message>
    <message>
        <source>The file is too large; only its beginning is searched</source>
        <translation>Tiedosto on liian suuri; vain sen alku on haussa</translation>
    </message>
    <message>
        <source>The file is not UTF-8; it was read as {detail}</source>
        <translation>Tiedosto ei ole UTF-8-muotoinen; se luettiin merkistöllä {detail}</translation>
    </message>
    <message>
        <source>The front matter cannot be read: {detail}</source>
        <translation>Tietolohkoa ei voi lukea: {detail}</translation>
    </message>
    <message>
        <source>The front matter uses YAML that is not allowed: {detail}</source>
        <translation>Tietolohkossa on YAML-merkintää, jota ei sallita: {detail}</translation>
    </message>
    <message>
        <source>The front matter is larger than 256 kB</source>
        <translation>Tietolohko on suurempi kuin 256 kt</translation>
    </message>
    <message>
        <source>The front matter is not a list of fields</source>
        <translation>Tietolohko ei ole luettelo kentistä</translation>
    </message>
    <message>
        <source>The field “{field}” is missing</source>
        <translation>Kenttä ”{field}” puuttuu</translation>
    </message>
    <message>
        <source>The field “{detail}” is given twice</source>
        <translation>Kenttä ”{detail}” on annettu kahdesti</translation>
    </message>
    <message>
        <source>The field “{field}” has too many values: {detail}</source>
        <translation>Kentässä ”{field}” on liian monta arvoa: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” is too long: {detail}</source>
        <translation>Kenttä ”{field}” on liian pitkä: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” has a value of the wrong kind</source>
        <translation>Kentän ”{field}” arvo on väärää lajia</translation>
    </message>
    <message>
        <source>The field “{field}” has an unknown value: {detail}</source>
        <translation>Kentässä ”{field}” on tuntematon arvo: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” is not a date: {detail}</source>
        <translation>Kenttä ”{field}” ei ole päiväys: {detail}</translation>
    </message>
    <message>
        <source>The date of “{field}” is earlier than the one it should follow: {detail}</source>
        <translation>Kentän ”{field}” päiväys on aiempi kuin se, jota sen pitäisi seurata: {detail}</translation>
    </message>
    <message>
        <source>Another entry has the same id: {detail}</source>
        <translation>Toisella kirjauksella on sama tunnus: {detail}</translation>
    </message>
    <message>
        <source>The entry is approved, but its approval has no name or date</source>
        <translation>Kirjaus on hyväksytty, mutta hyväksynnästä puuttuu nimi tai päiväys</translation>
    </message>
    <message>
        <source>The entry has an approval, but its status is {detail}</source>
        <translation>Kirjauksella on hyväksyntä, mutta sen tila on {detail}</translation>
    </message>
    <message>
        <source>The status cannot change like this: {detail}</source>
        <translation>Tila ei voi vaihtua näin: {detail}</translation>
    </message>
    <message>
        <source>A source has neither a web address nor a file</source>
        <translation>Lähteellä ei ole verkko-osoitetta eikä tiedostoa</translation>
    </message>
    <message>
        <source>The link leads nowhere: {detail}</source>
        <translation>Linkki ei vie mihinkään: {detail}</translation>
    </message>
    <message>
        <source>The link fits several entries: {detail}</source>
        <translation>Linkki sopii useaan kirjaukseen: {detail}</translation>
    </message>
    <message>
        <source>The entry has no such heading: {detail}</source>
        <translation>Kirjauksessa ei ole tällaista väliotsikkoa: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” names an entry that does not belong there: {detail}</source>
        <translation>Kentässä ”{field}” on kirjaus, joka ei kuulu siihen: {detail}</translation>
    </message>
    <message>
        <source>The field “{field}” names an entry that does not exist: {detail}</source>
        <translation>Kentässä ”{field}” on kirjaus, jota ei ole: {detail}</translation>
    </message>
    <message>
        <source>The file does not exist: {detail}</source>
        <translation>Tiedostoa ei ole: {detail}</translation>
    </message>
    <message>
        <source>The file is outside the library: {detail}</source>
        <translation>Tiedosto on tietopankin ulkopuolella: {detail}</translation>
    </message>
    <message>
        <source>The vocabulary cannot be read: {detail}</source>
        <translation>Sanastoa ei voi lukea: {detail}</translation>
    </message>
    <message>
        <source>The library file cannot be read: {detail}</source>
        <translation>Tietopankin kuvaustiedostoa ei voi lukea: {detail}</translation>
    </message>
    <message>
        <source>The collection cannot be read: {detail}</source>
        <translation>Kokoelmaa ei voi lukea: {detail}</translation>
    </message>
    <message>
        <source>The collection names an entry that does not exist: {detail}</source>
        <translation>Kokoelmassa on kirjaus, jota ei ole: {detail}</translation>
    </message>
    <message>
        <source>The entry could not be indexed: {detail}</source>
        <translation>Kirjausta ei voitu lisätä hakemistoon: {detail}</translation>
    </message>
    <message>
        <source>This may point to a person: {detail}</source>
        <translation>Tämä voi viitata henkilöön: {detail}</translation>
    </message>
    <message>
        <source>The PDF is damaged or empty; only its name is searched</source>
        <translation>PDF on vioittunut tai tyhjä; vain sen nimestä haetaan</translation>
    </message>
    <message>
        <source>The PDF is protected by a password; only its name is searched. Save it without one</source>
        <translation>PDF on suojattu salasanalla; vain sen nimestä haetaan. Tallenna se ilman salasanaa</translation>
    </message>
    <message>
        <source>The PDF asks too much of the computer; its beginning is searched: {detail}</source>
        <translation>PDF on tietokoneelle liian raskas; haku kattaa sen alun: {detail}</translation>
    </message>
    <message>
        <source>Pages without text, such as scanned ones, cannot be searched: {detail}</source>
        <translation>Sivuilta, joilla ei ole tekstiä (esimerkiksi skannatut), ei voi hakea: {detail}</translation>
    </message>
    <message>
        <source>The PDF may not be read; look at the rights of the file</source>
        <translation>PDF:ää ei saa lukea; tarkista tiedoston käyttöoikeudet</translation>
    </message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message>
        <source>Problems in the library</source>
        <translation>Tietopankin ongelmat</translation>
    </message>
    <message numerus="yes">
        <source>%n problems. Enter opens the entry.</source>
        <translation>
            <numerusform>%n ongelma. Enter avaa kirjauksen.</numerusform>
            <numerusform>%n ongelmaa. Enter avaa kirjauksen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>Ongelmia ei löytynyt.</translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>Problem</source>
        <translation>Ongelma</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Paikka</translation>
    </message>
</context>
<context>
    <name>ProgrammeCharts</name>
    <message>
        <source>Key figures</source>
        <translation>Avainluvut</translation>
    </message>
    <message>
        <source>No article of this library gives key figures.</source>
        <translation>Missään tämän tietopankin artikkelissa ei ole avainlukuja.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mikä</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Luku</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Yksikkö</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Päiväys</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Lähde</translation>
    </message>
    <message>
        <source>Projects by time</source>
        <translation>Hankkeet ajassa</translation>
    </message>
    <message>
        <source>This library has no projects.</source>
        <translation>Tässä tietopankissa ei ole hankkeita.</translation>
    </message>
    <message>
        <source>Fund not known</source>
        <translation>Rahasto ei tiedossa</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Hanke</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Alku</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Loppu</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Rahasto</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teemat</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Kaupungit</translation>
    </message>
    <message>
        <source>Left behind</source>
        <translation>Jäi käteen</translation>
    </message>
    <message>
        <source>The picture shows {0} projects of {1}.</source>
        <translation>Kuvassa on {0} hanketta; kaikkiaan niitä on {1}.</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>ei päiviä</translation>
    </message>
    <message>
        <source>Spearhead projects</source>
        <translation>Kärkihankkeet</translation>
    </message>
    <message>
        <source>Without a theme</source>
        <translation>Ilman teemaa</translation>
    </message>
    <message numerus="yes">
        <source>%n lessons</source>
        <translation>
            <numerusform>%n oppi</numerusform>
            <numerusform>%n oppia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n results</source>
        <translation>
            <numerusform>%n tulos</numerusform>
            <numerusform>%n tulosta</numerusform>
        </translation>
    </message>
    <message>
        <source>Cities on the map</source>
        <translation>Kaupungit kartalla</translation>
    </message>
    <message>
        <source>The entries name no cities.</source>
        <translation>Kirjauksissa ei ole kaupunkeja.</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Kirjauksia</translation>
    </message>
    <message>
        <source>The vocabulary gives no coordinates for the cities of this library.</source>
        <translation>Sanastossa ei ole koordinaatteja tämän tietopankin kaupungeille.</translation>
    </message>
    <message numerus="yes">
        <source>%n places without coordinates are in the table only.</source>
        <translation>
            <numerusform>%n paikka ilman koordinaatteja on vain taulukossa.</numerusform>
            <numerusform>%n paikkaa ilman koordinaatteja on vain taulukossa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the {0} largest of {1} places are named; the table has all.</source>
        <translation>Paikkoja on {1}, ja niistä {0} suurinta on nimetty; taulukossa ovat kaikki.</translation>
    </message>
    <message>
        <source>Who worked with whom</source>
        <translation>Kuka teki kenen kanssa</translation>
    </message>
    <message>
        <source>No two projects share a partner.</source>
        <translation>Millään kahdella hankkeella ei ole yhteistä kumppania.</translation>
    </message>
    <message>
        <source>Other project</source>
        <translation>Toinen hanke</translation>
    </message>
    <message>
        <source>Shared partners</source>
        <translation>Yhteiset kumppanit</translation>
    </message>
    <message>
        <source>Shared cities</source>
        <translation>Yhteiset kaupungit</translation>
    </message>
    <message>
        <source>The picture shows the {0} strongest ties of {1}.</source>
        <translation>Kuvassa on {0} vahvinta yhteyttä; kaikkiaan niitä on {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n ties</source>
        <translation>
            <numerusform>%n yhteys</numerusform>
            <numerusform>%n yhteyttä</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PublicationBar</name>
    <message>
        <source>of {0}</source>
        <translation>/ {0}</translation>
    </message>
    <message>
        <source>{0} (printed: {1})</source>
        <translation>{0} (painettu: {1})</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Contents and pages</source>
        <translation>Sisällys ja sivut</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Pienennä</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Suurenna</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lisää</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sivu</translation>
    </message>
    <message>
        <source>Write a page number and press Enter</source>
        <translation>Kirjoita sivunumero ja paina Enter</translation>
    </message>
    <message>
        <source>Fit to width</source>
        <translation>Sovita leveyteen</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Koko sivu</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Todellinen koko</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Kopioi valittu teksti</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Kopioi lähdeviite</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Tulosta …</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Avaa toisessa ohjelmassa</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Eteenpäin</translation>
    </message>
    <message>
        <source>Find in publication</source>
        <translation>Etsi julkaisusta</translation>
    </message>
    <message>
        <source>New lesson from this page …</source>
        <translation>Uusi oppi tästä sivusta …</translation>
    </message>
    <message>
        <source>Page into the basket, or out</source>
        <translation>Sivu koriin tai pois</translation>
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
        <translation>Etsi julkaisusta</translation>
    </message>
</context>
<context>
    <name>PublicationSide</name>
    <message>
        <source>Contents</source>
        <translation>Sisällys</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sivut</translation>
    </message>
</context>
<context>
    <name>PublicationsFeature</name>
    <message>
        <source>Publication</source>
        <translation>Julkaisu</translation>
    </message>
    <message>
        <source>In the library now: {0}</source>
        <translation>Nyt kirjastossa: {0}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Avaa</translation>
    </message>
    <message numerus="yes">
        <source>Reading the PDFs was stopped; %n of them cannot be found yet.</source>
        <translation>
            <numerusform>PDF-tiedostojen lukeminen keskeytettiin; %n julkaisua ei vielä löydy haulla.</numerusform>
            <numerusform>PDF-tiedostojen lukeminen keskeytettiin; %n julkaisua ei vielä löydy haulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Jatka lukemista</translation>
    </message>
    <message>
        <source>Open a publication first; the lesson gets its page as the source.</source>
        <translation>Avaa ensin julkaisu; oppi saa lähteekseen sen sivun.</translation>
    </message>
    <message>
        <source>“{0}” has been removed from the folder. What is open here can be read to its end.</source>
        <translation>”{0}” on poistettu kansiosta. Tässä avoinna olevan voi lukea loppuun.</translation>
    </message>
    <message>
        <source>“{0}” was changed on disk. It is shown as it is now, at the same page.</source>
        <translation>”{0}” on muuttunut levyllä. Se näkyy nyt sellaisena kuin se on, samalta sivulta.</translation>
    </message>
    <message numerus="yes">
        <source>Reading the PDFs goes on where it was broken off: %n left.</source>
        <translation>
            <numerusform>PDF-tiedostojen luku jatkuu siitä, mihin se jäi: %n jäljellä.</numerusform>
            <numerusform>PDF-tiedostojen luku jatkuu siitä, mihin se jäi: %n jäljellä.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueryNote</name>
    <message>
        <source>A quotation mark is missing; the rest was read as a phrase</source>
        <translation>Lainausmerkki puuttuu; loppu luettiin sanaliitoksi</translation>
    </message>
    <message>
        <source>A bracket has no pair and was left out</source>
        <translation>Sulkeelta puuttuu pari, joten se jätettiin pois</translation>
    </message>
    <message>
        <source>There is no field “{detail}”; it was searched as a word</source>
        <translation>Kenttää ”{detail}” ei ole; se haettiin sanana</translation>
    </message>
    <message>
        <source>The field “{detail}” has no value yet</source>
        <translation>Kentällä ”{detail}” ei ole vielä arvoa</translation>
    </message>
    <message>
        <source>The search is very long; only its beginning was used</source>
        <translation>Haku on hyvin pitkä; vain sen alkua käytettiin</translation>
    </message>
    <message>
        <source>There is no word to search in “{detail}”</source>
        <translation>Kohdassa ”{detail}” ei ole haettavaa sanaa</translation>
    </message>
    <message>
        <source>“{detail}” is not a year; write 2019, 2019-2021 or 12kk</source>
        <translation>”{detail}” ei ole vuosi; kirjoita 2019, 2019-2021 tai 12kk</translation>
    </message>
    <message>
        <source>“{detail}” has too few letters for its stars; it was searched as a word</source>
        <translation>haussa ”{detail}” on tähtien lisäksi liian vähän kirjaimia; sitä haettiin sanana</translation>
    </message>
    <message>
        <source>“{detail}” fits very many words; only the first of them were searched</source>
        <translation>”{detail}” sopii hyvin moneen sanaan; haettiin vain niistä ensimmäisillä</translation>
    </message>
</context>
<context>
    <name>QueryPanel</name>
    <message>
        <source>How the search was read</source>
        <translation>Näin haku luettiin</translation>
    </message>
    <message numerus="yes">
        <source>alone in %n entries</source>
        <translation>
            <numerusform>yksinään %n kirjauksessa</numerusform>
            <numerusform>yksinään %n kirjauksessa</numerusform>
        </translation>
    </message>
    <message>
        <source>condition: {0}</source>
        <translation>ehto: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n of the hits lack a word; they come last</source>
        <translation>
            <numerusform>%n osumasta puuttuu jokin sana; se on viimeisenä</numerusform>
            <numerusform>%n osumasta puuttuu jokin sana; ne ovat viimeisinä</numerusform>
        </translation>
    </message>
    <message>
        <source>base form: {0}</source>
        <translation>perusmuoto: {0}</translation>
    </message>
    <message>
        <source>parts: {0}</source>
        <translation>osat: {0}</translation>
    </message>
    <message>
        <source>also the same thing: {0}</source>
        <translation>tarkoittaa samaa: {0}</translation>
    </message>
    <message>
        <source>in other languages: {0}</source>
        <translation>muilla kielillä: {0}</translation>
    </message>
    <message>
        <source>also spelt: {0}</source>
        <translation>haettiin myös: {0}</translation>
    </message>
    <message>
        <source>a small word: may be missing</source>
        <translation>pikkusana: saa puuttua</translation>
    </message>
    <message>
        <source>Ways to search</source>
        <translation>Näin voit hakea</translation>
    </message>
    <message>
        <source>”avoin data” – the words side by side;  =”datan” – this very form</source>
        <translation>”avoin data” – sanat peräkkäin;  =”datan” – juuri tämä muoto</translation>
    </message>
    <message>
        <source>kokeil*, *kokeilu, kau*ki – the star stands for any letters</source>
        <translation>kokeil*, *kokeilu, kau*ki – tähti on mitä kirjaimia tahansa</translation>
    </message>
    <message>
        <source>-turku – without the word;  OR – either of two;  ( ) – together</source>
        <translation>-turku – ilman sanaa;  TAI – jompikumpi;  ( ) – yhdessä</translation>
    </message>
    <message>
        <source>otsikko:kokeilu, kaupunki:turku – in one field;  lähde:- no value, lähde:* some</source>
        <translation>otsikko:kokeilu, kaupunki:turku – yhdestä kentästä;  lähde:- puuttuu, lähde:* on</translation>
    </message>
    <message>
        <source>2019..2021, vuosi:12kk – by time</source>
        <translation>2019..2021, vuosi:12kk – ajan mukaan</translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Back</source>
        <translation>Takaisin</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Eteenpäin</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sisältö</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lisää</translation>
    </message>
    <message>
        <source>Find in entry</source>
        <translation>Etsi kirjauksesta</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Suurempi teksti</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Pienempi teksti</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Tekstin tavallinen koko</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopioi linkki</translation>
    </message>
    <message>
        <source>Copy citation</source>
        <translation>Kopioi lähdeviite</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Keywords</source>
        <translation>Asiasanat</translation>
    </message>
    <message>
        <source>Language versions</source>
        <translation>Kieliversiot</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Vastuutaho</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Yhteystieto</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Luotu</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Muokattu</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>Tarkistettava viimeistään</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Hyväksyjä</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Kieli</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tiedosto</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Hanke</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Hankkeet</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Vaihe</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Näyttö</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Vuodet</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Tuloksen laji</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Vetäjä</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Aika</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Rahasto</translation>
    </message>
    <message>
        <source>Project code</source>
        <translation>Hankekoodi</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budjetti</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Kumppanit</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kaupunki</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Kaupungit</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Teema</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teemat</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Verkkosivu</translation>
    </message>
    <message>
        <source>Linked from</source>
        <translation>Viittaukset tänne</translation>
    </message>
    <message>
        <source>Similar entries</source>
        <translation>Samankaltaisia kirjauksia</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Lähteet</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Liitteet</translation>
    </message>
    <message>
        <source>Original title: {0}</source>
        <translation>Alkuperäinen otsikko: {0}</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Oppi</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Suositus</translation>
    </message>
    <message>
        <source>Lesson and recommendation</source>
        <translation>Oppi ja suositus</translation>
    </message>
    <message>
        <source>This text is very long: only its beginning is shown here. The whole of it is in the file {0}.</source>
        <translation>Teksti on hyvin pitkä: tässä näkyy vain sen alku. Koko teksti on tiedostossa {0}.</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Liittyvät</translation>
    </message>
    <message>
        <source>see also</source>
        <translation>katso myös</translation>
    </message>
    <message>
        <source>In common: {0}</source>
        <translation>Yhteistä: {0}</translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation>luettu {0}</translation>
    </message>
    <message>
        <source>p. {0}</source>
        <translation>s. {0}</translation>
    </message>
    <message>
        <source>About this entry</source>
        <translation>Tietoja kirjauksesta</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Näytä kaikki {0}</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>This entry is not there any more</source>
        <translation>Tätä kirjausta ei enää ole</translation>
    </message>
    <message>
        <source>{0} was moved or removed. Search again to see what the library has now.</source>
        <translation>{0} on siirretty tai poistettu. Hae uudelleen, niin näet, mitä tietopankissa on nyt.</translation>
    </message>
    <message>
        <source>No entry is open</source>
        <translation>Mitään kirjausta ei ole avattu</translation>
    </message>
    <message>
        <source>Choose one from the list, or go to one by its title with Ctrl+P.</source>
        <translation>Valitse kirjaus listasta tai siirry otsikolla näppäimillä Ctrl+P.</translation>
    </message>
    <message>
        <source>Opening the entry …</source>
        <translation>Kirjausta avataan …</translation>
    </message>
</context>
<context>
    <name>ResultHeader</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n osuma</numerusform>
            <numerusform>%n osumaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Order: {0}</source>
        <translation>Järjestys: {0}</translation>
    </message>
    <message>
        <source>How the search was read</source>
        <translation>Näin haku luettiin</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Hits</source>
        <translation>Osumat</translation>
    </message>
</context>
<context>
    <name>ResultModel</name>
    <message>
        <source>picked</source>
        <translation>poimittu</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>The library is being read for the first time …</source>
        <translation>Tietopankkia luetaan ensimmäistä kertaa …</translation>
    </message>
    <message>
        <source>All entries</source>
        <translation>Kaikki kirjaukset</translation>
    </message>
    <message>
        <source>Read lately</source>
        <translation>Viimeksi luetut</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Uusimmat</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search lessons, results and projects</source>
        <translation>Hae oppeja, tuloksia ja hankkeita</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Haku</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Tyhjennä haku</translation>
    </message>
</context>
<context>
    <name>SearchesController</name>
    <message>
        <source>saved</source>
        <translation>tallennettu</translation>
    </message>
</context>
<context>
    <name>SearchesDialog</name>
    <message>
        <source>Saved searches</source>
        <translation>Tallennetut haut</translation>
    </message>
    <message>
        <source>None yet. Make a search and choose “Save this search”.</source>
        <translation>Ei vielä yhtään. Tee haku ja valitse ”Tallenna tämä haku”.</translation>
    </message>
    <message>
        <source>Latest searches</source>
        <translation>Viime haut</translation>
    </message>
    <message numerus="yes">
        <source>%n search(es) are kept on this computer.</source>
        <translation>
            <numerusform>%n haku on tallessa tällä koneella.</numerusform>
            <numerusform>%n hakua on tallessa tällä koneella.</numerusform>
        </translation>
    </message>
    <message>
        <source>None are kept.</source>
        <translation>Yhtään ei ole tallessa.</translation>
    </message>
    <message>
        <source>Forget them</source>
        <translation>Unohda ne</translation>
    </message>
    <message>
        <source>Searches without hits</source>
        <translation>Haut ilman osumia</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Tallenna CSV:nä …</translation>
    </message>
    <message>
        <source>Save as JSON …</source>
        <translation>Tallenna JSONina …</translation>
    </message>
    <message>
        <source>None are kept. They tell the coordinator what the library lacks; see the settings.</source>
        <translation>Yhtään ei pidetä. Ne kertovat koordinaattorille, mitä tietopankista puuttuu; katso asetukset.</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Poista {0}</translation>
    </message>
    <message>
        <source>Rename {0}</source>
        <translation>Nimeä uudelleen: {0}</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Nimeä haku uudelleen</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>Haun nimi</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Nimeä</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
</context>
<context>
    <name>SearchesFeature</name>
    <message>
        <source>Saved and latest searches</source>
        <translation>Tallennetut ja viime haut</translation>
    </message>
    <message>
        <source>There is no search to save. Type one, or choose filters.</source>
        <translation>Tallennettavaa hakua ei ole. Kirjoita haku tai valitse rajauksia.</translation>
    </message>
    <message>
        <source>The search was saved: {0}</source>
        <translation>Haku tallennettiin: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Kumoa</translation>
    </message>
    <message>
        <source>The file could not be written: {0}</source>
        <translation>Tiedostoa ei voitu kirjoittaa: {0}</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Tallennettu: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n kerran</numerusform>
            <numerusform>%n kertaa</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep a list of searches that find nothing? It stays on this computer, for you to pass on.</source>
        <translation>Pidetäänkö kirjaa hauista, joista ei löydy mitään? Lista pysyy tällä koneella, ja voit antaa sen eteenpäin.</translation>
    </message>
    <message>
        <source>Keep a list</source>
        <translation>Pidä kirjaa</translation>
    </message>
    <message>
        <source>Save the searches without hits</source>
        <translation>Tallenna haut ilman osumia</translation>
    </message>
</context>
<context>
    <name>SessionNotes</name>
    <message>
        <source>Agenda</source>
        <translation>Asialista</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Päätökset</translation>
    </message>
    <message>
        <source>One point on each line</source>
        <translation>Yksi asia riville</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Asetukset</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and searching</source>
        <translation>Näppäimet ja haku</translation>
    </message>
    <message>
        <source>How to write a search</source>
        <translation>Näin kirjoitat haun</translation>
    </message>
</context>
<context>
    <name>ShowController</name>
    <message>
        <source>Removed from the library during the show, still shown: {0}</source>
        <translation>Poistettu kirjastosta esityksen aikana, näytetään yhä: {0}</translation>
    </message>
    <message>
        <source>Kept from the audience: {0}</source>
        <translation>Ei näytetä yleisölle: {0}</translation>
    </message>
    <message>
        <source>No longer in the library: {0}</source>
        <translation>Ei enää kirjastossa: {0}</translation>
    </message>
    <message>
        <source>The note could not be saved: {0}</source>
        <translation>Huomiota ei voitu tallentaa: {0}</translation>
    </message>
</context>
<context>
    <name>ShowHelp</name>
    <message>
        <source>Next slide (also a clicker)</source>
        <translation>Seuraava dia (myös kaukosäätimellä)</translation>
    </message>
    <message>
        <source>Previous slide</source>
        <translation>Edellinen dia</translation>
    </message>
    <message>
        <source>Go to a number, or search and put next</source>
        <translation>Siirry numeroon tai hae ja nosta seuraavaksi</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>Kaikki diat</translation>
    </message>
    <message>
        <source>Audience black; white</source>
        <translation>Yleisölle musta; valkoinen</translation>
    </message>
    <message>
        <source>Freeze the audience</source>
        <translation>Jäädytä yleisön näkymä</translation>
    </message>
    <message>
        <source>Presenter’s console; swap screens</source>
        <translation>Esittäjän näkymä; vaihda näytöt</translation>
    </message>
    <message>
        <source>Note what the room said</source>
        <translation>Kirjaa, mitä sali sanoi</translation>
    </message>
    <message>
        <source>Pause the clock; begin it again</source>
        <translation>Tauota kello; aloita alusta</translation>
    </message>
    <message>
        <source>Text size; pointer</source>
        <translation>Tekstin koko; osoitin</translation>
    </message>
    <message>
        <source>End the show</source>
        <translation>Lopeta esitys</translation>
    </message>
</context>
<context>
    <name>ShowRunner</name>
    <message>
        <source>Next: {0}</source>
        <translation>Seuraavaksi: {0}</translation>
    </message>
    <message>
        <source>That was the last slide. Esc ends the show.</source>
        <translation>Se oli viimeinen dia. Esc lopettaa esityksen.</translation>
    </message>
    <message>
        <source>There is only one screen.</source>
        <translation>Näyttöjä on vain yksi.</translation>
    </message>
    <message>
        <source>A screen was unplugged. The audience’s window is here; X moves it when the screen is back.</source>
        <translation>Näyttö irrotettiin. Yleisön ikkuna on täällä; X siirtää sen, kun näyttö on palannut.</translation>
    </message>
    <message>
        <source>The screen saver could not be held off here.</source>
        <translation>Näytönsäästäjää ei voitu estää tällä koneella.</translation>
    </message>
    <message>
        <source>Audience sees now  ·  {0}</source>
        <translation>Yleisö näkee nyt  ·  {0}</translation>
    </message>
    <message>
        <source>You see  ·  {0}</source>
        <translation>Sinä näet  ·  {0}</translation>
    </message>
    <message>
        <source>item {0}/{1}</source>
        <translation>kohta {0}/{1}</translation>
    </message>
    <message>
        <source>End of the show</source>
        <translation>Esitys päättyy</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>Ei ole mitään esitettävää.</translation>
    </message>
    <message>
        <source>Audience: black</source>
        <translation>Yleisöllä musta</translation>
    </message>
    <message>
        <source>Audience: white</source>
        <translation>Yleisöllä valkoinen</translation>
    </message>
    <message>
        <source>Audience: frozen</source>
        <translation>Yleisöllä jäädytetty</translation>
    </message>
    <message>
        <source>This item: {0} of {1}, left {2}</source>
        <translation>Tämä kohta: {0} / {1}, jäljellä {2}</translation>
    </message>
    <message>
        <source>What the room said</source>
        <translation>Tilaisuuden huomiot</translation>
    </message>
    <message>
        <source>A screen was plugged in. X moves the audience’s window there.</source>
        <translation>Näyttö liitettiin. X siirtää yleisön ikkunan sinne.</translation>
    </message>
</context>
<context>
    <name>ShowSheet</name>
    <message>
        <source>Before the show</source>
        <translation>Ennen esitystä</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Mitä esitetään</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Diat</translation>
    </message>
    <message>
        <source>Small text</source>
        <translation>Pieni teksti</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Tavallinen teksti</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Suuri teksti</translation>
    </message>
    <message>
        <source>Over the whole screen</source>
        <translation>Koko näytöllä</translation>
    </message>
    <message>
        <source>In a window, for sharing</source>
        <translation>Ikkunassa, näytön jakamiseen</translation>
    </message>
    <message>
        <source>Colours and logo</source>
        <translation>Värit ja tunnus</translation>
    </message>
    <message>
        <source>The library’s own</source>
        <translation>Kirjaston omat</translation>
    </message>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n dia</numerusform>
            <numerusform>%n diaa</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>one screen: S brings the console forward</source>
        <translation>yksi näyttö: S tuo esittäjän näkymän esiin</translation>
    </message>
    <message>
        <source>Start the show</source>
        <translation>Aloita esitys</translation>
    </message>
    <message>
        <source>Kept from the audience; tick what may be shown this time</source>
        <translation>Ei näytetä yleisölle; rastita, mitä tällä kertaa saa näyttää</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>luonnos</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>sisäinen</translation>
    </message>
    <message>
        <source>restricted</source>
        <translation>rajoitettu</translation>
    </message>
    <message>
        <source>No longer in the library: {0}</source>
        <translation>Ei enää kirjastossa: {0}</translation>
    </message>
    <message>
        <source>The picture cannot be shown: {0}</source>
        <translation>Kuvaa ei voi näyttää: {0}</translation>
    </message>
    <message>
        <source>A table is too wide for a slide and is shown as a list: {0}</source>
        <translation>Taulukko on liian leveä dialle ja näytetään luettelona: {0}</translation>
    </message>
    <message>
        <source>Contact details were left out: {0}</source>
        <translation>Yhteystiedot jätettiin pois: {0}</translation>
    </message>
    <message>
        <source>An internal part was left out: {0}</source>
        <translation>Sisäinen osa jätettiin pois: {0}</translation>
    </message>
    <message>
        <source>No entry here can be shown.</source>
        <translation>Tässä ei ole kirjausta, jonka voisi näyttää.</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Hyvä tietää</translation>
    </message>
    <message>
        <source>Texts on several slides</source>
        <translation>Usealle dialle jaetut tekstit</translation>
    </message>
    <message>
        <source>between items</source>
        <translation>kohtien välistä</translation>
    </message>
    <message>
        <source>between sentences</source>
        <translation>virkkeiden välistä</translation>
    </message>
    <message>
        <source>inside a long sentence</source>
        <translation>pitkän virkkeen sisältä</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ja %n muu</numerusform>
            <numerusform>ja %n muuta</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is shown whole: nothing is split or left out.</source>
        <translation>Kaikki näkyy kokonaan: mitään ei jaettu eikä jätetty pois.</translation>
    </message>
</context>
<context>
    <name>SimilarBox</name>
    <message>
        <source>The library has these already</source>
        <translation>Tietopankissa on jo</translation>
    </message>
</context>
<context>
    <name>SourceTools</name>
    <message>
        <source>Heading of level {0}</source>
        <translation>Tason {0} otsikko</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Leipäteksti</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Sarake</translation>
    </message>
    <message>
        <source>Bold (Ctrl+B)</source>
        <translation>Lihavointi (Ctrl+B)</translation>
    </message>
    <message>
        <source>Italic (Ctrl+I)</source>
        <translation>Kursiivi (Ctrl+I)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Luettelo</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Numeroitu luettelo</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Lainaus</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Taulukko</translation>
    </message>
    <message>
        <source>Link; write [[ to link to an entry</source>
        <translation>Linkki; kirjauksen linkin aloittaa [[</translation>
    </message>
    <message>
        <source>Add a picture or a PDF</source>
        <translation>Lisää kuva tai PDF</translation>
    </message>
    <message>
        <source>Add a heading</source>
        <translation>Lisää otsikko</translation>
    </message>
</context>
<context>
    <name>SpellMenu</name>
    <message>
        <source>No suggestions</source>
        <translation>Ei ehdotuksia</translation>
    </message>
    <message>
        <source>Looking for suggestions …</source>
        <translation>Etsitään ehdotuksia …</translation>
    </message>
    <message>
        <source>“{0}” is right</source>
        <translation>”{0}” on oikein</translation>
    </message>
    <message>
        <source>Add “{0}” to the library&apos;s word list</source>
        <translation>Lisää ”{0}” kirjaston sanalistaan</translation>
    </message>
</context>
<context>
    <name>StartController</name>
    <message>
        <source>Type into the search what you are working on, or begin with a theme.</source>
        <translation>Kirjoita hakuun, mitä olet tekemässä, tai aloita teemasta.</translation>
    </message>
    <message numerus="yes">
        <source>entries</source>
        <translation>
            <numerusform>kirjaus</numerusform>
            <numerusform>kirjausta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lessons</source>
        <translation>
            <numerusform>oppi</numerusform>
            <numerusform>oppia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cities</source>
        <translation>
            <numerusform>kaupunki</numerusform>
            <numerusform>kaupunkia</numerusform>
        </translation>
    </message>
    <message>
        <source>approved</source>
        <translation>hyväksytty</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n kirjaus</numerusform>
            <numerusform>%n kirjausta</numerusform>
        </translation>
    </message>
    <message>
        <source>search</source>
        <translation>haku</translation>
    </message>
    <message>
        <source>go to a title</source>
        <translation>siirry otsikolla</translation>
    </message>
    <message>
        <source>all actions</source>
        <translation>kaikki toiminnot</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ohje</translation>
    </message>
</context>
<context>
    <name>StartPane</name>
    <message>
        <source>Start</source>
        <translation>Alku</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Teemat</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Kokoelmat</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Haut</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n kirjaus</numerusform>
            <numerusform>%n kirjausta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation>
            <numerusform>%n osuma</numerusform>
            <numerusform>%n osumaa</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1} ms</source>
        <translation>{0} {1} ms:ssa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Keskeytä</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Vain luettavissa</translation>
    </message>
    <message>
        <source>No network connection: everything is on this computer</source>
        <translation>Ei verkkoyhteyttä: kaikki on tällä koneella</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tilarivi</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Copy as a table</source>
        <translation>Kopioi taulukkona</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>Remove {0}</source>
        <translation>Poista {0}</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>The library folder does not exist: {detail}. Choose another folder.</source>
        <translation>Tietopankin kansiota ei ole: {detail}. Valitse toinen kansio.</translation>
    </message>
    <message>
        <source>The library folder may not be read: {detail}. Check its permissions or choose another folder.</source>
        <translation>Tietopankin kansiota ei saa lukea: {detail}. Tarkista oikeudet tai valitse toinen kansio.</translation>
    </message>
    <message>
        <source>The library folder has gone: {detail}. Searching still works; entries open when it is back.</source>
        <translation>Tietopankin kansio on kadonnut: {detail}. Haku toimii yhä; kirjaukset avautuvat, kun kansio palaa.</translation>
    </message>
    <message>
        <source>The entry is no longer in the library: {detail}</source>
        <translation>Kirjaus ei ole enää tietopankissa: {detail}</translation>
    </message>
    <message>
        <source>The search index cannot be written: {detail}. Free some space or check the permissions.</source>
        <translation>Hakemistoa ei voi kirjoittaa: {detail}. Vapauta tilaa tai tarkista oikeudet.</translation>
    </message>
    <message>
        <source>The search index was damaged and is being made anew.</source>
        <translation>Hakemisto oli vioittunut, ja se rakennetaan uudelleen.</translation>
    </message>
    <message>
        <source>The disk is full: {detail}. Free some space and try again.</source>
        <translation>Levy on täynnä: {detail}. Vapauta tilaa ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {detail}. They hold until the program is closed.</source>
        <translation>Asetuksia ei voitu tallentaa: {detail}. Ne ovat voimassa, kunnes ohjelma suljetaan.</translation>
    </message>
    <message>
        <source>The entry was changed elsewhere meanwhile: {detail}. Nothing was written; read it again first.</source>
        <translation>Kirjausta on sillä välin muutettu muualla: {detail}. Mitään ei kirjoitettu; lue se ensin uudelleen.</translation>
    </message>
    <message>
        <source>This library is only for reading: {detail}. Copy it to a folder of your own to edit it.</source>
        <translation>Tätä tietopankkia voi vain lukea: {detail}. Kopioi se omaan kansioosi, jos haluat muokata sitä.</translation>
    </message>
    <message>
        <source>The fields of this entry cannot be changed one by one: {detail}. Edit its whole text instead.</source>
        <translation>Tämän kirjauksen kenttiä ei voi muuttaa yksitellen: {detail}. Muokkaa sen sijaan koko tekstiä.</translation>
    </message>
    <message>
        <source>There is an entry of that name already: {detail}. Nothing was written over it.</source>
        <translation>Samanniminen kirjaus on jo olemassa: {detail}. Sen päälle ei kirjoitettu mitään.</translation>
    </message>
    <message>
        <source>It could not be saved: {detail}. Free some space or check the permissions, and save again.</source>
        <translation>Tallennus ei onnistunut: {detail}. Vapauta tilaa tai tarkista oikeudet ja tallenna uudelleen.</translation>
    </message>
    <message>
        <source>Something unexpected happened: {detail}</source>
        <translation>Tapahtui jotain odottamatonta: {detail}</translation>
    </message>
    <message>
        <source>The collection’s file has been changed meanwhile: {detail}. Nothing was written; use another name.</source>
        <translation>Kokoelman tiedosto on muuttunut välillä: {detail}. Mitään ei kirjoitettu; käytä toista nimeä.</translation>
    </message>
    <message>
        <source>The collection’s file cannot be changed without losing something in it: {detail}. Save under another name.</source>
        <translation>Kokoelman tiedostoa ei voi muuttaa hävittämättä siitä jotakin: {detail}. Tallenna toisella nimellä.</translation>
    </message>
    <message>
        <source>The collection cannot be saved: {detail}. Check the folder’s permissions and free space.</source>
        <translation>Kokoelmaa ei voi tallentaa: {detail}. Tarkista kansion oikeudet ja vapaa tila.</translation>
    </message>
    <message>
        <source>The saved plan check cannot be opened: {detail}</source>
        <translation>Tallennettua suunnitelman tarkistusta ei voi avata: {detail}</translation>
    </message>
    <message>
        <source>The plan check could not be saved: {detail}. Free some space or check the permissions, then try again.</source>
        <translation>Suunnitelman tarkistusta ei voitu tallentaa: {detail}. Vapauta tilaa tai tarkista oikeudet ja yritä uudelleen.</translation>
    </message>
    <message>
        <source>The PDF is missing or may not be read: {detail}. Check that the file is there.</source>
        <translation>PDF puuttuu tai sitä ei saa lukea: {detail}. Tarkista, että tiedosto on paikallaan.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password: {detail}. Open it in another program, or save it without one.</source>
        <translation>PDF on suojattu salasanalla: {detail}. Avaa se toisessa ohjelmassa tai tallenna se ilman salasanaa.</translation>
    </message>
    <message>
        <source>The PDF is damaged and cannot be shown: {detail}. Get the file again from where it came.</source>
        <translation>PDF on vioittunut eikä sitä voi näyttää: {detail}. Hae tiedosto uudelleen sieltä, mistä se on peräisin.</translation>
    </message>
    <message>
        <source>The PDF asks too much of the computer: {detail}. Open it in another program.</source>
        <translation>PDF on tietokoneelle liian raskas: {detail}. Avaa se toisessa ohjelmassa.</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>usage: </source>
        <translation>käyttö: </translation>
    </message>
    <message>
        <source>options</source>
        <translation>valitsimet</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>argumentit</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>näytä tämä ohje ja lopeta</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: virhe: %(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>argumentti %(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>arvo puuttuu</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>valitsimelle ei anneta arvoa: %r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>arvo ei kelpaa: %(value)r (valitse: %(choices)s)</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>nämä argumentit puuttuvat: %s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>tuntemattomia argumentteja: %s</translation>
    </message>
</context>
<context>
    <name>ViewSwitch</name>
    <message>
        <source>Overview</source>
        <translation>Yleiskuva</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Naapurit</translation>
    </message>
</context>
<context>
    <name>WorkshopController</name>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n kortti</numerusform>
            <numerusform>%n korttia</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n votes</source>
        <translation>
            <numerusform>%n ääni</numerusform>
            <numerusform>%n ääntä</numerusform>
        </translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Työpaja</translation>
    </message>
    <message>
        <source>Another program changed the board; yours goes on as {0}</source>
        <translation>Toinen ohjelma muutti taulua; sinun taulusi jatkuu nimellä {0}</translation>
    </message>
    <message>
        <source>How the room voted</source>
        <translation>Näin äänestettiin</translation>
    </message>
    <message>
        <source>While a card is written, earlier lessons appear here</source>
        <translation>Kun kirjoitat korttia, aiemmat opit näkyvät tässä</translation>
    </message>
    <message>
        <source>This came up before</source>
        <translation>Tämä on noussut esiin ennenkin</translation>
    </message>
    <message>
        <source>Nothing near to this came up before</source>
        <translation>Tällaista ei ole kirjattu ennen</translation>
    </message>
    <message>
        <source>Open the vote first: votes count only while it is open</source>
        <translation>Avaa ensin äänestys: ääniä voi antaa vain sen ollessa auki</translation>
    </message>
    <message>
        <source>The card is a draft lesson now</source>
        <translation>Kortista tehtiin oppiluonnos</translation>
    </message>
    <message>
        <source>The session report is in the library</source>
        <translation>Työpajan raportti on tietopankissa</translation>
    </message>
    <message>
        <source>Choose the card that is to be written up</source>
        <translation>Valitse kortti, joka kirjataan</translation>
    </message>
    <message>
        <source>The card is an observation now</source>
        <translation>Kortista tehtiin havainto</translation>
    </message>
</context>
<context>
    <name>WorkshopFeature</name>
    <message>
        <source>Open a workshop first, then its board takes the entry</source>
        <translation>Avaa ensin työpaja, niin sen taululle voi viedä kirjauksen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Avaa</translation>
    </message>
</context>
<context>
    <name>WorkshopsView</name>
    <message>
        <source>Keep</source>
        <translation>Jatketaan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Lopetetaan</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Aloitetaan</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Haaste</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Oppi</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Seuraava askel</translation>
    </message>
    <message>
        <source>What worked</source>
        <translation>Mikä toimi</translation>
    </message>
    <message>
        <source>What was in the way</source>
        <translation>Mikä esti</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Ideat</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Työpajat</translation>
    </message>
    <message>
        <source>Gather what the room says, vote on it, and take the findings home as entries.</source>
        <translation>Kerää osallistujien havainnot, äänestäkää niistä ja vie havainnot talteen kirjauksiksi.</translation>
    </message>
    <message>
        <source>Begin a workshop</source>
        <translation>Aloita työpaja</translation>
    </message>
    <message>
        <source>Held before</source>
        <translation>Aiemmat työpajat</translation>
    </message>
    <message>
        <source>Name of the workshop</source>
        <translation>Työpajan nimi</translation>
    </message>
    <message>
        <source>Or columns of your own, with commas between; Enter begins</source>
        <translation>Tai omat sarakkeet pilkuin erotettuina; Enter aloittaa</translation>
    </message>
    <message>
        <source>Columns of your own</source>
        <translation>Omat sarakkeet</translation>
    </message>
</context>
<context>
    <name>YearStrip</name>
    <message>
        <source>Years {0} to {1}</source>
        <translation>Vuodet {0}–{1}</translation>
    </message>
    <message>
        <source>first year {0}</source>
        <translation>ensimmäinen vuosi {0}</translation>
    </message>
    <message>
        <source>last year {0}</source>
        <translation>viimeinen vuosi {0}</translation>
    </message>
</context>
<context>
    <name>ZeroView</name>
    <message>
        <source>Nothing found</source>
        <translation>Ei osumia</translation>
    </message>
    <message>
        <source>Looser searches</source>
        <translation>Väljemmät haut</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>Tarkoititko</translation>
    </message>
    <message>
        <source>Searched for entries with ”{0}”.</source>
        <translation>Haettiin kirjauksia, joissa on ”{0}”.</translation>
    </message>
    <message>
        <source>Searched for entries with both ”{0}” and ”{1}”.</source>
        <translation>Haettiin kirjauksia, joissa on sekä ”{0}” että ”{1}”.</translation>
    </message>
    <message>
        <source>Searched for entries with all of these: {0}.</source>
        <translation>Haettiin kirjauksia, joissa on kaikki nämä: {0}.</translation>
    </message>
    <message>
        <source>Searched for: {0}.</source>
        <translation>Haettiin: {0}.</translation>
    </message>
    <message>
        <source>Inflected forms and synonyms were included.</source>
        <translation>Mukana olivat taivutukset ja synonyymit.</translation>
    </message>
    <message>
        <source>The filters were {0}.</source>
        <translation>Rajauksena oli {0}.</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>{0} pois</translation>
    </message>
    <message>
        <source>not {0}</source>
        <translation>ei {0}</translation>
    </message>
    <message>
        <source>Found nowhere: {0}.</source>
        <translation>Ei löydy mistään: {0}.</translation>
    </message>
    <message>
        <source>Entries with the word alone: {0}.</source>
        <translation>Kirjauksia, joissa on sana yksinään: {0}.</translation>
    </message>
</context>
<context>
    <name>_TitleLine</name>
    <message>
        <source>Publication</source>
        <translation>Julkaisu</translation>
    </message>
</context>
</TS>
