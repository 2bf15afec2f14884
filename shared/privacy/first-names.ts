/**
 * First names that are common among children and adults in Norway: Norwegian, Sámi, and those of families from elsewhere.
 * Written by hand from general knowledge, for warnings only: it claims nothing about anybody. Folded as {@link foldName}
 * folds, sorted so that it packs small. What is a word or a place as well stands in `doubtful-names.ts`.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `
aage aanna aase abarna abdalla abdi abdiaziz abdifatah abdirahim abdirahman abdirizak abdul abdulahi abdullah
abdullahi abdulrahman abena abigail abirami adam adan adem aditya admir adnan adrian adwoa agne agnes agnete agnethe
agnieszka ahmad ahmed ahmet aicha aila aile aili ailin ailo ailu aino aisha aissatou aiste ajla akash akosua aksel
albert aleena alejandro aleksander aleksandra alen alette alex alexander alexandra alexandru alexis alfred ali alice
alicia alicja alida alina alise alisha allison alma almir alva alvin amaan amal amalia amalie aman amanda amandus
amani amar amber amela amelia amelie amin amina aminata amir amira amjad amra amrit amund amy ana ananya anas
anastasia anastasiia anastasija andaras anders andrea andreas andreea andrei andrej andres andrew andrii andrine
andrius andriy anete anette angela angelica angelo anhelina ania anisa anita anja anjali ann annbjørg anne annette
annika annike anniken ante antek anthony anton antoni antonio anwar arash arben arbnor ardian areeba ari aria arif
arild arja arjun arjuna arman armend armin armina arne aron arta artem arthur artur arturas arun arvid asad asbjørn
asha ashley asif asiya aslak aslat aslaug asma asmaa astri astrid atle aud audrey aurelia aurora austeja austin awa
axel aya ayaan ayan ayanle ayat ayesha ayse aysel ayub azad aziz azra bahar bao baran bartek bartosz bashiir bashir
bastian beaska beata beatnat behnam bella belma benas bendik benedicte benedikt benedikte benjamin benny bente
bereket berit besa besim besnik beth bethany bilal bilan biniam biret birger birgit birgitta birgitte birit birk
birthe bjarne bjarte bjørg blerta bodil bogdan bogdana bohdan borghild brage brandon brian bridget brita britt bruna
burak bushra bård cabdi caleb callum cameron camila camilla carina carlos carmen carol caroline casper catalin
catherine cathrine cecilie celina celine chinedu chloe christelle christer christin christina christine christoffer
christopher chukwuemeka claire clara clare colin connor conrad cornelia craig cristian cristina cynthia dagny dalal
dana daniel daniela daniella daniyal danuta danylo daoud dardan dardana daria dariia darja darren darya daryna david
dawid dawit dawud deborah delina denis deniz dennis denys deqa derek desislava diana didrik diego diellza dieudonne
dijar dilan dilara dimitar dina dino dmitri dmitrij dmytro domantas dominic dora dorota dorthe dorthea dovydas dren
drilon drita duc duomma dylan dzenan dzenita ebba ebrima eda edgar edgars edin edina edis edith eduardo edvard edvin
edward eero ege egil egle egzon ehsan eilert einar eir eira eirik eirill eirin eivind ekaterina eldbjørg elea
eleanor elen elena eleonora elham eli elias elida elif elijah elin elina eline elisa elisabeth elisaveta elise eliza
elizabeth ella ellen ellie elling ellinor elliot elma elmira elna eloise elsa elvira elvis emanuel embla emeka emely
emil emilia emilie emilija emily emin emina emir emma emmanuel emmanuella emmeline emmett emre emrik endre enis eren
erfan eric erica erik erika erle erlend erling ermal eshal eskil eskild esma esme espen esperance espoir esra
esteban ester esther ethan eugene eva evan evelina evelyn evie ewa eyob fabian fadi fadumo fahad faisal faiza fanny
farah fardowsa farhad farhan farid farida fariha faris fartun farxiya fatemeh fatima fatime fatlum fatma fatmir
fatou fatoumata fawzia felicia felix fernanda fernando fidan fikru filip filippa fillip filmon finnian fiona firas
fiyori fiza florent florin francine francisco franciszek freddie freddy frederik fredrick fredrik freja freyja frida
fride fridtjof fritz frode frøy frøydis funmi gabija gabriel gabriela gabriella gaddja gareth gaute gavin geir
geirmund gemma genc geoffrey georg george georgi gerd gerda ghazal gheorghe gina gintare girmay gjermund gjertrud
gloria gorm gosia graham gregory gudrun guled gunhild gunn gunnar gunvald gunvor guro gurpreet gustav gusttav gwen
gyda haakon haben habib habiba hadi hadia hafsa hajar hakim halima halimo hallvard halvor halyna hamdi hamid hamza
hana hanan hani hania hanna hannah hanok hansa harald haris harish harpreet harun haruto hasan hassan haya hayat
hazel heaika heaikka heba hedda hedvig hege heidi heikki helen helena helene helga helge henning henny henok
henriette henrik henry herbjørn herman hermann hermine hermon hiba hibo hieu hilda hilde hildegunn hilmar hinda hira
hiroshi hjalmar hoang hodan huda hugo huong husain husna hussain hussam hussein huy håkon håvard iben ibrahim
ibrahima ida idil idris idun ieva ifeoma ifrah igor iisak ikraan ikram ilhan ilir ilmari ilyas ilze iman imogen
imran ina inaya ine ines ingar ingebjørg ingeborg inger ingir ingrid ingunn ingvar inna ioana ionut iqra irene irfan
irma iryna isa isaac isabel isabela isabell isabella isabelle isac isak isat isatou isayas iselin isha ishaq isla
ismael ismail ismet isobel isra issat istar ivan ivana ivanna ivar ivaylo iŋga jaber jabir jacob jacqueline jade
jagoda jake jakob jakub jamal james jamila jana jane janet janis janne jannicke jannike jarl jarle jasmin jasmina
jasmine jason jaspreet javier jawad jayden jeanette jeanne jeffrey jelena jennie jennifer jenny jens jeremy jesper
jessica jeton jhon jia jill jim jimmy joachim joakim joan joanna joanne joao joel johan johanna johanne johannes
john johnny jokubas jolanta jon jonas jonathan jonathon jonny joret jorge jorid jorun jorunn jose josef josefine
joseph josephine josh joshua jostein jouna jouni jovan jovna jovnna juan judith juhan juhani juho jukka julia julian
juliane julie junaid justyna jørgen jørn kaaren kacper kadiatou kadra kaia kaisa kaisu kaja kajus kaltrina kamal
kamila kamile kamilla kareem karen kari karianne karim karin karina karl karlis karolina karoline karthik kasia
kasper kaspian katarina katarzyna kateryna katharina katherine kathinka kathleen kathrine katie katinka katri
katrine katy kavitha kavya kawsar kawthar kaya keerthana keith kelly kenan kenji kenneth kenny kent ketil kevin
khadeeja khadija khadra khaled khalid khalif khoa khrystyna kidane kidist kim kimberly kine kinga kira kiran kirsten
kirsti kirstin kisanet kjartan kjell kjersti kjetil klara knut kofi kolbjørn konrad kornelia kristaps kristel
kristen kristian kristin kristina kristine kristofer kristoffer krzysztof kseniia kubra kurt kushtrim kwabena kwame
kyle laara labinot laila lajla lakshmi lamia lamija lamin lana lara lars lasse latif laura lauren laurence laurits
lavrans layla lea leah leander leandro leart leif leila leilani leiv lejla lemet lemmet lena leo leon leonard
leonora leotrim leticia levi lewis leyla liam libaan liban liepa liisa lilian lilli lillian lilly lina linda lindsay
linea linh linn linnea linus liridon liridona lirim lisa lisbeth lise lisette liudmyla logan loke lorentz lorna
lotte louis louise lovisa lovise luca lucas lucy ludmilla ludvig ludvik luis lukas lukasz luna luul luwam lydia lynn
lyubov maaren maarja maciej madeleine madelen mads magda magdalena magne magnhild magnus maha mahad mahamed mahdi
mahmoud mahmud mahnoor mahtte maia maiken maisie maja majid maksim maksym malak malene malgorzata malik malin malvin
mamadou mana manahil mannu manpreet mantas manuel marc marcel marcus marek maren maret margaret margit margot
margrete margrethe marharyta mari maria mariam mariama mariana marianne maricel marie mariell mariia marija marina
marion marit marita marites marius marja marjatta markus marlene marrit marta marte martha marthe martin martine
martins martyna marvin marwa marwan maryam maryama maryan masoud matas matea mateo mateusz mathea matheo matheus
mathias mathilda mathilde mathis mathte matias matilde mats mattheus matthis matti mattias mattis maud maxamed maxim
maximilian maya megan mehari mehdi mehmed mehmet mehwish melina melissa melvin merete mergim merhawi merjem meron
meseret mia micael michael michaela michal michelle mie miguel mihaela mihai mihkal mihkkal mihku mikael mikal
mikkal mikkel mikko mikolaj mila milad milana milena milla mille milo milos mina minahil mindaugas minh mio mira
miriam mirjam mirza mitchell modou mohamad mohamed mohammad mohammed mohamud mollie molly mona monica monika morten
moussa muamer muhammad muhammed mukhtar mulugeta muna munira muno muscab mustaf mustafa mykhailo mykola nabil nabila
nada nadeem nadia nadifa nadiia nadir nahom naima najib najma nanna naomi nasir nasra nasser natalia natalie
nataliia natalya nataniel natasha nathalia nathalie nathan nathaniel natnael nattaya navdeep navid nawal nazanin
nazar nazia nedim negin neha neil nelia nellie nelly nermin nermina ngoc nguyen nhi nicholas niclas nicola nicolai
nicole nicoline nigel niilas niillas nikita niklas nikola nikolai nikolas nikoline nilas nils nima nimco nimo nina
ninni nirojan nirosha nisa nithya noa noah noel nojus noor noora nora norah nuha nur nura nuri oda oddbjørn oddgeir
oddlaug oddmund oddny oddrun oddvar odin okba oksana ola olaf olai olander olav ole olea oleg oleh oleksandr oleksii
oleksiy olena olga olha oline oliver olivia oliwia olli ollie olve omar omed omer omid ophelia osama oscar oscarine
oskar osku osman othilie othman otilie ottar otto ousmane outi ovlla owen paavo pablo pamela paola parisa parvin
patricia patrick patrik patrycja paul paulina pavithra pawel peder pedro pekka perle pernille petar peter petra
petter petteri philip phoebe phuong pia piera pierra piotr pirjo plamen polina polly pooja prasath praveen preben
priya pål qasim qendresa quang rabab rabia rachel radu rafael ragn ragna ragnar ragnhild ragni rahaf rahel rahim
rahma rahmo rahul raisa rajesh rakel ralfs ralph rami randi rania rannveig raphael rashid rasmus ravi ravna rayaan
rayan rayane raymond raza razvan rebecca rebekka reem regine reidar reidun renate reza ricardo richard rihanna
rikard rikke rimsha rinor ristiinna ristin rita riya roald robbie robert roberts robin roda rodrigo roger rohan roja
rojda rojin rokas rolf romeo ronaldo ronja ronnie ronny rory rosalind rosemary rosie rowena roxanne roy roya roza
rron ruben rudi rugile rukhsana runa runar ruqaya russell ruth ryan rønnaug saad saba sabah sabina sabirin sabrin
sabrina sadia sadiq safa safia sagal sahana sahar sahra sajid sajjad saleh salim sally salma salman samantha samia
samir samira samiya samrawit samuel sana sander sandra sanel sangeetha sanjay sanna sanne sara sarah sarre sathish
saynab scarlett scott sead sean sebastian sehrish selam selamawit selina seline selma semhar semira senad senait
senay sergio serhii serhiy serine seth seyed shabnam shahad shahid shahzad shamsa shannon shanthi sharif sharon
shayma sheila shirin shirley shpend shqipe shukri sidra sienna sigfrid sigga sigmund signe sigrid sigrun sigurd
sigve siham siire silja silje sima simen simon simran simret sina sindre singh sire siren siri siriporn sirpa sissel
sivakumar sivert snorre sofia sofie sofiia sofus soheil solbjørg solfrid solomiia solomon solrun solveig solvår
somchai sondre sophia sophie soran stacey stanislaw stanley stefan stefania steffen steinar stella stephanie stephen
steven stian stina stine stuart sturla suad sucaad suhayb sulaiman suleiman sumaya sumbal sumeya sumeyo sunna
sunniva susan susann susanne suthan svanhild svein sveinung sven sverre svetlana svitlana sylvia sylwia synne
synnove synnøve syver szymon taha tahir talha tallak tamara tamim tanja tarald tarek tarik tariq tarjei tasnim
tatjana tea tekle tellef temesgen teo teodor terese terje tesfay tesfaye tessa tetiana thale thanh thanuja thao
tharsan thea thelma theo theodor theodore theresa therese thiago thilde thivya thomas thomine thorbjørn thorvald
tiago tiffany tilda tilde tim timo timothy tina tiril tobias toby toivo tomas tomasz tomine tommy tonje tora toralf
torbjørn torborg tord tordis tore torfinn torgeir torgrim torhild toril torill torjus torkel torleif tormod torstein
torun torunn tracy trang trine tristan trond trude truls trygve trym tsegay tsehaye tuan turid tuula tuva tyler tyra
ugne ulf uliana ulla ulrik ulrikke umaima umair umar umer una unni ursula urszula usama usman uthman vadym valdemar
valdrin valentina valerie valeriia valmir valon vanessa vanja vebjørn vegard veikko vemund veronica veronika vetle
vidar vigdis viggo viktor viktoria viktoriia vilde vilhelm viljar villads ville villemo vilma vilmer vilte vincent
vinod vitalii vithusan vivian vivienne vlad vladimir vladyslav vlora volodymyr vy vytautas wafa waleed walid walter
wanida waqas warda warsame wenche wendy werner weronika wesley wiktor wiktoria wilhelm wilhelmine wilje william
wilma wilmer winta wojciech xamza xawa xiaoming ximena yafet yahia yahya yana yara yaroslav yaseen yasin yasir
yasmin yasmina yasmine yelyzaveta yeva yevhen yll ylva ylvali yngve yngvild yodit yohana yohannes yonas yonatan
yordanos yosief younes younis yousef yousuf yuki yuliia yunus yurii yusra yusuf yvonne zacharias zachary zack zahid
zahir zahra zain zainab zakaria zakariya zaki zakia zamzam zane zara zaynab zebulon zeinab zerisenay zeynep ziad
zidan zlata zlatan zoe zofia zoha zoya zubair zuhra zuleika zuzanna ådel ådne åge ågot åsa åse åshild åslaug åsmund
åsne åsta åste øivind ørjan ørnulf øystein øyvind
`
    .trim()
    .split(/\s+/),
);
