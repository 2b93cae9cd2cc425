const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** What somebody is called by a country, region or town of theirs: "the *Portuguese*" is whoever was told of before, and no name. */
export const demonyms = words(`
  afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian azerbaijani bahamian bahraini bangladeshi barbadian basque
  belarusian belgian bolivian bosnian brazilian briton british bulgarian burmese cambodian cameroonian canadian catalan chadian chilean chinese colombian congolese
  corsican croat croatian cuban cypriot czech dane danish dutch dutchman dutchwoman ecuadorean ecuadorian egyptian english englishman englishwoman estonian
  ethiopian fijian filipino filipina finn finnish french frenchman frenchwoman gambian georgian german ghanaian greek guatemalan guinean haitian honduran hungarian
  icelander indian indonesian iranian iraqi irish irishman irishwoman israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovan kurd kuwaiti
  latvian lebanese liberian libyan lithuanian luxembourger macedonian malaysian malian maltese mexican moldovan mongolian montenegrin moroccan mozambican namibian
  nepali nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian pole polish portuguese qatari romanian russian rwandan
  salvadoran samoan saudi scot scotsman scotswoman scottish senegalese serb serbian sicilian singaporean slovak slovene slovenian somali spaniard spanish sudanese
  swede swedish swiss syrian taiwanese tanzanian thai tongan tunisian turk turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh welshman welshwoman
  yemeni zambian zimbabwean londoner parisian berliner mancunian liverpudlian glaswegian dubliner texan californian floridian yorkshireman cornishman`);
