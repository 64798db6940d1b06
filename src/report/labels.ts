/** The fixed words of pages: headings, links, and what stands where there is nothing; one language, ready to print. */
export interface Labels {
  // Every page.
  readonly skip: string;
  readonly pages: string;
  readonly family: string;
  readonly features: string;
  readonly cohorts: string;
  readonly method: string;
  readonly questions: string;
  readonly mode: string;
  readonly modeSystem: string;
  readonly modeLight: string;
  readonly modeDark: string;
  // Charts and tables.
  readonly inNumbers: string;
  readonly nobody: string;
  readonly nothing: string;
  readonly none: string;
  readonly numberOfGroups: string;
  // Cards and the home page.
  readonly notSeen: string;
  readonly shares: string;
  readonly unnamed: string;
  readonly setAside: string;
  readonly everybody: string;
  readonly apart: string;
  readonly everyFeature: string;
  readonly flower: string;
  readonly here: string;
  readonly onward: string;
  readonly featuresAbout: string;
  readonly cohortsAbout: string;
  readonly methodAbout: string;
  // A persona's page.
  readonly giveName: string;
  readonly pasteYaml: string;
  readonly typical: string;
  readonly ideas: string;
  readonly versus: string;
  readonly overTime: string;
  readonly outcomes: string;
  readonly noCause: string;
  readonly wholeStory: string;
  readonly ruleOfThumb: string;
  readonly otherPersonas: string;
  readonly previous: string;
  readonly next: string;
  // Features and cohorts.
  readonly featuresTitle: string;
  readonly allNumbers: string;
  readonly didAny: string;
  readonly cohortsTitle: string;
  readonly cohortAgainst: string;
  // The method page.
  readonly read: string;
  readonly counted: string;
  readonly needed: string;
  readonly whoSetAside: string;
  readonly crowds: string;
  readonly nearBorder: string;
  readonly comeBack: string;
  readonly howMany: string;
  readonly howNamed: string;
  readonly checked: string;
  readonly unseen: string;
  readonly silhouette: string;
  readonly silhouetteAbout: string;
  readonly elbow: string;
  readonly elbowAbout: string;
  // Comparisons, the form, the glossary, the search.
  readonly compare: string;
  readonly compareWith: string;
  readonly compareAbout: string;
  readonly comparePersonas: string;
  readonly compareCohorts: string;
  readonly sideBySide: string;
  readonly sharesSideBySide: string;
  readonly which: string;
  readonly whichAnswer: string;
  readonly whichWaiting: string;
  readonly whichEntered: string;
  readonly whichClear: string;
  readonly whichDistance: string;
  readonly whichAverage: string;
  readonly whichNeedsScript: string;
  readonly whichNot: string;
  readonly whichRules: string;
  readonly glossary: string;
  readonly glossaryTitle: string;
  readonly search: string;
  readonly searchTitle: string;
  readonly searchHint: string;
  readonly searchNone: string;
  readonly personas: string;
  readonly words: string;
  readonly close: string;
  // The slides.
  readonly present: string;
  readonly presentSlides: string;
  readonly presentThis: string;
  readonly presentKeys: string;
  readonly howLooked: string;
  readonly changed: string;
  readonly howSure: string;
  readonly speakerNotes: string;
  readonly nextSlide: string;
  readonly lastSlide: string;
  readonly timeSoFar: string;
  // What goes into wikis.
  readonly putInWiki: string;
  readonly wikiAbout: string;
  /** In the place of the second sentence where somebody without a name is shown. */
  readonly wikiUnnamed: string;
  readonly wikiNoAddress: string;
  readonly yourWiki: string;
  readonly copy: string;
  readonly copied: string;
  readonly forAdministrator: string;
  readonly asPicture: string;
  readonly asFrame: string;
  readonly frameAllowed: string;
  /** Where nobody may frame anything; a line of YAML follows. */
  readonly frameNobody: string;
  readonly frameHeight: string;
  readonly asFiles: string;
  readonly filePicture: string;
  readonly filePictureDark: string;
  readonly filePixels: string;
  readonly fileWords: string;
  readonly fileFigures: string;
  readonly fileSingle: string;
  readonly inFull: string;
  /** What each kind of thing is called after its name: "The Planner (persona card)". */
  readonly things: {
    readonly persona: string;
    readonly family: string;
    readonly feature: string;
    readonly pair: string;
    readonly cohorts: string;
  };
}
