/** Words that end the name of a place, and hardly ever that of a person: "Calder *Quay*", "Humber *Bridge*". */
const surely =
  "airfield|airport|aquarium|archipelago|arena|avenue|basin|bazaar|beach|boulevard|bridge|bypass|canal|canyon|cathedral|cemetery|cinema|city|coast|corridor|county|" +
  "creek|crescent|crossing|dam|delta|desert|district|docks?|estate|estuary|factory|falls|ferry|fjord|garage|gardens|glacier|gulf|harbou?r|hamlet|headland|heights|" +
  "highway|hills|hospital|hotel|island|islands|isles?|jetty|junction|lagoon|library|lighthouse|mall|marina|market|memorial|metro|monument|mosque|motorway|mountains?|" +
  "museum|ocean|oblast|palace|passage|peninsula|pier|plains?|plateau|plaza|port|prefecture|prison|promenade|province|quarry|quarter|quay|quayside|racecourse|ranch|" +
  "reef|refinery|region|reservoir|restaurant|ridge|river|road|roundabout|route|runway|sea|shipyard|shore|shores|square|stadium|station|strait|straits|street|suburb|" +
  "summit|synagogue|terminal|terrace|territory|theat(?:er|re)|town|township|tunnel|turnpike|underpass|valley|viaduct|village|volcano|waterfront|weir|wharf|yard|zoo";
/** The same, and surnames too: "Hyde *Park*" and "Ji-sung *Park*". */
const maybe =
  "abbey|bank|banks|bay|brook|cape|castle|church|cliff|close|common|corner|court|cove|cross|field|fields|ford|forest|gate|glen|green|grove|hall|head|heath|hill|house|" +
  "lake|lane|marsh|mead|meadow|meadows|mill|mills|moor|moss|mount|park|place|point|pond|pool|rise|rock|row|spring|springs|tower|towers|vale|walk|way|well|wells|wood|woods";
const heads = new RegExp(`\\s(?:${surely})$`, "iu");
const shared = new RegExp(`\\s(?:${maybe})$`, "iu");

/** Places whose name is used of whoever works there. */
const bodies = /^(?:downing street|scotland yard|wall street|fleet street|quai d.orsay)$/iu;

/** Whether a name of several words is a place's by its last: a harbour, a street, a stadium. */
export function isPlaceName(name: string): boolean {
  return heads.test(name.trim()) && !bodies.test(name.trim());
}

/** Whether its last word may name a place as well as a family: what stands around it tells. */
export function mayBePlaceName(name: string): boolean {
  return shared.test(name.trim());
}
