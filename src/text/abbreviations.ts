// After which short words is a dot no full stop?

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Forms of address and ranks: a name follows, whatever its first letter. */
export const TITLES: ReadonlySet<string> = words(
  'mr mrs ms dr prof sen sens rep reps gov govs gen lt col capt maj sgt cpl pvt adm cmdr brig rev hon pres amb sec messrs mmes mme mlle supt insp det vs cf viz',
)

/** Only before a figure: “No. 10”, “Jan. 29”, “pp. 3”. */
export const NUMBERED: ReadonlySet<string> = words(
  'no nos art fig vol pp para sec ch approx ca est jan feb mar apr jun jul aug sept sep oct nov dec',
)

/** May end a sentence: the word after the dot decides. */
export const SHORTENED: ReadonlySet<string> = words(
  'st jr sr inc corp co ltd bros etc dept est mt ft ave blvd rd calif fla tex mass conn mich ill ind pa va md ga ala ariz ark colo del kan ky la minn miss mo mont neb nev okla ore tenn vt wash wis wyo eg ie al esq plc ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec',
)

/** Shortened in small letters too; all others need their capital (“Wash.”, not “the wash.”). */
export const SMALL: ReadonlySet<string> = words('vs cf viz etc eg ie al est approx ca nos fig vol pp para')

/** Words that seldom have a capital inside a sentence: with one they begin a sentence. */
export const STARTERS: ReadonlySet<string> = words(
  'a an the this that these those he she it they we you i his her its their our my your and but or so yet in on at as if when while after before since until for from with without by to of not no yes ' +
    'there here what who whom whose which where why how however meanwhile although though because despite during also then now both all some many most other another each every more one such its mr mrs ms dr according asked speaking',
)
