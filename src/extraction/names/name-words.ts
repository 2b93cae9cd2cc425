/** Word lists that tell a person from an organization from a place. All in lower case. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles that stand right before a person's name and do not belong to it. */
export const titles = words(`
  mr mr. mrs mrs. ms ms. miss dr dr. sir dame lord lady madam sen sen. senator rep rep. representative gov gov. governor mayor president
  vice-president premier chancellor minister secretary ambassador attorney judge justice general gen gen. lieutenant lt lt. colonel col col. major
  maj maj. captain capt capt. sergeant sgt sgt. commander cmdr admiral adm adm. officer detective sheriff constable inspector superintendent supt supt. insp insp. cpl cpl.
  professor prof prof. pope cardinal bishop archbishop rabbi imam sheikh father sister brother rev rev. reverend king queen prince princess
  emperor sultan emir chairman chairwoman chair chairperson director chief commissioner councillor councilman councilwoman speaker spokesman
  spokeswoman spokesperson counsel coach captain manager founder co-founder editor reporter correspondent analyst economist scientist researcher actor actress
  singer author writer leader lawyer prosecutor defender deputy former ex-president candidate nominee striker midfielder goalkeeper driver
  survivor witness coun baroness baron referee headteacher cllr cllr. councilor co-author congressman congresswoman assemblyman alderman delegate del. lawmaker activist commissioner comptroller treasurer consul envoy
  brigadier commodore justices senators messrs taoiseach tánaiste tanaiste alhaji alhaja hajiya engr engr. barr barr. otunba hon hon. datuk ayatollah mullah maulana mufti pastor deacon vicar monsignor pc wpc pcso mep msp smt smt. shri shri. sri dci brig brig. ex-president ex-minister duke duchess earl viscount viscountess countess marquess marshal corporal`);

/** A name that ends with one of these, or holds it, is an organization's. */
export const organizationWords = words(`
  ministry department agency council party bank university committee service services inc inc. corp corp. co. ltd ltd. llc plc group news times post
  journal herald standard ledger courier mail mirror independent tribune gazette guardian telegraph observer chronicle globe magazine treasury court police union office bureau commission institute
  association senate congress parliament duma kremlin pentagon federation organization organisation foundation society company corporation airlines
  airways club fc guild caucus united league network television radio broadcasting press authority board administration army navy force forces guard corps
  command campaign coalition alliance front movement church school college academy hospital museum centre center laboratory laboratories systems
  technologies motors holdings partners capital fund trust insurance energy petroleum steel mills studios records entertainment pictures
  republicans democrats government cabinet assembly tribunal watchdog taliban hamas hezbollah interpol europol reuters politico ngo consortium
  watch embassy consulate inspectorate registry securities exchange reserve college brigade battalion regiment squad unit directorate secretariat intelligence`);

/** Organizations whose name is one word or says nothing of its kind. */
export const knownOrganizations = words(`
  reuters bloomberg politico breitbart vox buzzfeed axios google facebook twitter microsoft apple amazon netflix tesla boeing airbus toyota volkswagen
  samsung sony intel ibm oracle uber spotify youtube instagram tiktok whatsapp telegram wikipedia wikileaks wikinews gazprom rosneft aeroflot
  lufthansa kremlin pentagon congress senate parliament duma bundestag knesset interpol europol greenpeace amnesty oxfam unicef nasa nato opec
  taliban hamas hezbollah al-jazeera tass interfax xinhua politifact quinnipiac gallup walmart exxon chevron shell nestle unilever siemens bayer
  novartis pfizer moderna astrazeneca huawei alibaba tencent baidu nintendo nokia ericsson ikea fifa uefa labour conservatives tories`);

/** All-capital words that are no organization. */
export const plainAcronyms = words(`
  u.s u.s. us u.k u.k. uk usa uae ussr tv dvd cd pc gdp ceo cfo cto coo dna rna hiv aids covid covid-19 gmt utc est pst edt am pm ok id iq it ai vip
  phd md jr sr ii iii iv suv atm faq ps asap diy lgbt lgbtq isbn url html http www pdf usb gps d.c dc d.c. ny la nyc n.y n.y. r d i a the and or of
  not editor photo watch breaking update abstract full text letters facebook note question answer`);

/** Countries, regions and cities: named often, but neither a person nor an organization. */
export const places = words(`
  afghanistan albania algeria america andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium benin bhutan
  bolivia bosnia botswana brazil britain bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus czechia
  denmark djibouti ecuador egypt england eritrea estonia ethiopia europe fiji finland france gabon gambia georgia germany ghana greece guatemala
  guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait
  kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg macedonia madagascar malawi malaysia mali malta mauritania mauritius
  mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
  panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia singapore slovakia slovenia somalia
  spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda ukraine uruguay
  uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia antarctica arctic atlantic pacific mediterranean caribbean balkans siberia
  crimea donbas kashmir tibet catalonia gaza alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
  indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma
  oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming ontario quebec alberta manitoba london paris berlin madrid rome
  moscow kyiv kiev beijing shanghai tokyo seoul pyongyang delhi mumbai karachi islamabad kabul tehran baghdad damascus beirut jerusalem cairo tripoli
  nairobi lagos johannesburg sydney melbourne toronto ottawa vancouver montreal chicago boston houston dallas austin seattle denver miami atlanta
  philadelphia detroit baltimore charlotte tulsa manchester liverpool glasgow edinburgh dublin belfast cardiff birmingham leeds vienna prague warsaw
  budapest bucharest sofia athens ankara istanbul lisbon amsterdam brussels hague geneva zurich stockholm oslo copenhagen helsinki riga vilnius
  tallinn minsk hiroshima kyoto osaka bangkok hanoi jakarta manila taipei washington york angeles francisco vegas diego orleans antonio flint
  north south east west northern southern eastern western central new street avenue road square park river lake mount sea ocean island islands bay
  valley county city airport bridge`);

/** Capitalized words that name a day, a people or a language, or only open a sentence. */
export const otherCapitals = words(`
  late early   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept oct nov dec christmas easter ramadan thanksgiving god lord american americans british english french german germans
  russian russians chinese japanese korean korean indian mexican mexicans canadian australian italian spanish african africans asian european
  europeans israeli palestinian iranian iraqi syrian turkish ukrainian polish latino latinos hispanic hispanics black white muslim muslims christian
  christians jewish jews catholic catholics republican republicans democrat democrats democratic conservative liberal gop internet web state states
  nation bill act amendment constitution law code report poll image photo video read watch follow advertisement editor correction clarification
  olympics olympic cup championship world war summit treaty agreement deal plan day night week year election debate convention i ii iii the a an and
  but or if in on at by for of to from with as it he she they we you his her their our my this that these those there here what when where why who
  how not no yes all some many most more one two three four five six seven eight nine ten first second third last next according said says while
  after before since until although though because however meanwhile moreover still also then now today yesterday tomorrow earlier later citing
  asked speaking writing both each every another other such even only just despite during under over about between among against`);

/** Given names of many countries: the surest sign of a person. */
export const givenNames = words(`
  aaron abdul abdullah abena abigail abraham ada adam adrian agnes ahmed ahmad aisha alan albert alejandro alessandro alex alexander alexandra alexei alexey
  ali alice alicia alina alireza allison alvaro ama amanda amber amelia amina amir amit amy ana anastasia anatoly anders andre andrea andreas andrei
  andrew andrey andy angel angela angus anil anita ann anna anne anthony anton antonio anwar ariana arjun arnold arthur asha ashley astrid aung austin
  barack barbara barbra barry bashar beatrice ben benjamin bernard bernie beth bettina betty bill billy bjorn bob bobby boris brad bradley brandon
  brenda brett brian bridget bruce bruno bryan bryce caitlin cameron camila carl carla carlos carly carmel carmen carol caroline catherine cecilia
  charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher chuck claire clara claude claudia colin condoleezza
  connor craig curtis cynthia daisy dan daniel daniela danny dariusz darren dave david dean deborah debbie denis dennis derek diana diane diego dmitri
  dmitry dominic don donald donna doris dorothy doug douglas duncan dwight dylan ed eddie edgar eduardo edward edwin eileen elaine elena eli elijah
  elizabeth ella ellen emily emma emmanuel enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn fatima felipe felix fernando fiona
  florence frances francesca francis francisco francois frank franklin fred frederick gabriel gareth gary gavin gene geoff geoffrey george georgia
  gerald gerard gina giorgio giovanni giulia glenn gloria gordon grace graham greg gregory gretchen guillermo gustavo guy  hamid hana hannah
  hans harold harriet harry harvey hasan hassan heather hector heidi helen helena helga henrik henry herbert hillary hiroshi holly hope howard hugh
  hugo hussein ian ibrahim igor ilya imran ines ingrid irene irina iris isaac isabel ivan ivana ivanka jack jackie jacob jacques jae jake jamal james
  jamie jan jane janet janice jared jasmine jason javier jay jean jeanne jeff jeffrey jennifer jenny jeremy jerry jesse jessica jesus jill jim jimmy jin
  joan joanna joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose joseph joshua joy juan judith judy julia julian juliana julie
  julius jun justin karen karim karin karl kate katherine kathleen kathy katie kay keith keiko kellyanne kelly ken kenneth kenji kerry kevin khalid kim
  kimberly kofi konstantin krystal kurt kwame kyle  lara larry lars laura lauren laurence laurie lawrence leah  lee leila leo leon leonard
  leonardo leslie lester lewis li liam lily linda lindsay lindsey lisa liz lloyd lois lola loretta lorenzo louis louise luca lucas lucia lucy luis
  luiz luke lydia lynn magnus mahmoud malcolm malia  manuel marc marcel marco marcus margaret margarita maria marie marina mario marissa mark
  marta martha martin marty marvin mary masha mateo matt matteo matthew maureen maurice max maya megan mehmet mei melania melissa mercedes meryl
  michael michel michelle miguel mike mikhail ming miriam mitch mitt mohamed mohammad mohammed molly monica morgan muhammad mustafa nadia nancy naomi
  natalia natalie nathan  neil nelson newt nicholas nick nicola nicolas nicole nigel nikita nikki nikolai nina noah noor nora norman  olaf
  oleg olga oliver olivia omar oprah oscar otto owen pablo pamela paolo pat patricia patrick patty paul paula pavel pedro peggy pete peter petra phil
  philip philippe phillip pierre piotr priya rachel rafael rahul raj ralph ramon randall randy raphael raul ravi ray raymond rebecca recep reggie
  regina reinhold rene ricardo richard rick rita rob robby robert roberto robin rochelle  rodrigo roger roland ron ronald rosa rose ross roy
   rudolph rudy rupert russell ruth rohan ryan sally salma sam samantha samira samuel sandra sanjay santiago sara sarah sasha scott sean sebastian
   serena serge sergei sergey sergio seth shane shannon sharon shaun sheila shinzo sidney silvia simon sofia sonia sonya sophia sophie stacey
  stan stanley stefan stefania stephan stephanie stephen steve steven stuart sue sunil susan suzanne svetlana sven sylvia tamara tania tara tariq tatiana
  ted terence teresa terry  theo theodore theresa thomas tim timothy tina todd tom tommy tony tracy trevor tyler ursula valentina valerie vanessa
   vera vernon veronica vicki victor victoria viktor vincent viola vivian vladimir volodymyr walter wanda warren wayne wei wendy wesley wilbur will
  william willie winston wolfgang woody xavier xi yasmin yolanda yuki yuri yusuf yves zachary zainab zeid zoe`);

/** Given names by which a later "she" or "he" can be told apart; only the clear ones are needed. */
export const femaleNames = words(`
  abena abigail ada agnes aisha alexandra alice alicia alina allison ama amanda amelia amina amy ana anastasia andrea angela anita ann anna anne ariana asha
  ashley astrid barbara barbra beatrice beth bettina betty brenda bridget caitlin camila carla carmel carmen carol caroline catherine cecilia charlotte
  chelsea cheryl chloe christina christine claire clara claudia cynthia daniela deborah debbie diana diane donna doris dorothy eileen elaine elena
  elizabeth ella ellen emily emma erica erin esther eva evelyn fatima fiona florence frances francesca georgia gina giulia gloria grace gretchen hana hannah
  harriet heather heidi helen helena helga hillary holly hope ines ingrid irene irina iris isabel ivana ivanka jane janet janice jasmine jeanne
  jennifer jenny jessica jill joan joanna joy judith judy julia juliana julie karen karin kate katherine kathleen kathy katie kay keiko kellyanne kelly
  kimberly krystal lara laura lauren laurie leah leila lily linda lindsay lisa liz lois lola loretta louise lucia lucy lydia lynn malia  margaret
  margarita maria marie marina marissa marta martha mary masha maureen maya megan mei melania melissa mercedes meryl michelle miriam molly monica nadia
  nancy naomi natalia natalie  nicola nicole nikki nina noor nora olga olivia oprah pamela patricia patty paula peggy petra priya rachel rebecca
  regina rita rochelle  rosa rose ruth sally salma samantha samira sandra sara sarah  serena sharon sheila silvia sofia sonia sonya sophia
  sophie stacey stefania stephanie sue susan suzanne svetlana sylvia tamara tania tara tatiana teresa  theresa tina ursula valentina valerie
  vanessa  vera veronica vicki victoria viola vivian wanda wendy yasmin yolanda yuki zainab zoe`);

/** Family names of China, Korea and Vietnam, where they stand before the given name. */
export const familyNames = words(`
  son bang chae cha pyo wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan
  deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan zou xiong jin hao kong bai cui
  kang mao qiu qin gu hou shao meng long wan duan qian yin kim lee park choi jung cho yoon jang lim oh seo shin kwon hwang ahn ryu hong jeon nguyen
  tran pham hoang phan vu dang bui do ho ngo duong ly tsai chiang ko lai hsu hsieh kuo chu chang baek bae im shim moon na noh roh yeo jo joo woo yoo
  you kwak heo nam`);
