import { demonyms } from "./demonyms";

/** Nouns by their ending that name what somebody does ("archaeologist", "driver") but mean a body or a thing. */
const notPeople =
  /^(?:lender|maker|carrier|operator|supplier|retailer|broadcaster|insurer|manufacturer|producer|provider|publisher|regulator|investor|developer|processor|exporter|importer|distributor|wholesaler|employer|charter|centre|center|theater|tower|river|letter|paper|newspaper|number|order|member|chapter|matter|water|power|server|computer|border|quarter|career|offer|september|october|november|december|winter|summer|after|under|over|other|another|later|earlier|former|never|however|together|rather|sister|either|neither|whether|major|minor|senior|junior|prior|interior|exterior|superior|sector|factor|error|terror|motor|color|colour|labor|labour|harbor|harbour|honor|honour|favor|favour|humor|rumor|rumour|floor|door|poor|for|nor|or|reactor|tractor|corridor|mirror|horror|odor|list|least|first|best|most|past|east|west|cost|host|post|test|rest|guest|request|interest|protest|contest|forest|modest|honest|latest|largest|biggest|oldest|ancient|recent|current|different|independent|important|significant|relevant|plant|restaurant|grant|constant|distant|instant|.*(?:maker|builder)er?|carmaker|chipmaker|drugmaker)$/;
const people =
  /(?:[a-z]{2}ologist|[a-z]{2}(?:ist|ian)|[a-z]{3}(?:er|or)|woman|man|person|nurse|chief|head|boss|coach|captain|pilot|guard|judge|clerk|agent|expert|student|resident|patient|tenant|assistant|consultant|accountant|attendant|lieutenant|sergeant|president|minister|attorney|priest|monk|nun|bishop|mother|father|widow|chef|cook|vet|medic|doctor|surgeon|dean|fellow|envoy|aide|mechanic|critic|diplomat|survivor|victim|witness|eyewitness|neighbou?r|candidate|advocate|delegate|graduate|hero|actress|waitress|heiress|hostess|midwife|dentist|commander|farmhand|secretary|deputy|partner|intern)$/;

/** Whether a word in lower case says what one person does or is: "geologist", "survivor", "co-author"; no "Italian" does so. */
export const isOccupation = (word: string): boolean =>
  people.test(word) && !notPeople.test(word) && !demonyms.has(word);
