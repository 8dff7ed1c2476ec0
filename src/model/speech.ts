import type { SexedWords } from './sexed-words.ts'

/**
 * How a language tells who said what. Words and phrases are folded; verbs are listed form by form, never by their stem:
 * «заявка» says nothing.
 */
export interface SpeechTable {
  /** Say by themselves that somebody speaks: "said", «заявил». Their content may stand in marks, behind a conjunction or, where the language allows it, bare. */
  readonly verbs: SpeechForms
  /** Tell of speech, thought or finding only with quotation marks or a conjunction: "believes that", «считает, что». */
  readonly reports: SpeechForms
  /** Are a saying themselves; their object is what was said: "pledged support", «пообещал помощь», «обвинил в». */
  readonly deeds: SpeechForms
  /** Tell what is said and never by whom: «говорится», «сообщается», "heißt es". */
  readonly impersonal: readonly string[]
  /** Things said, which a conjunction may follow: "claim", «заявление»; all their forms. */
  readonly nouns: readonly string[]
  /** Of these and others, those that are written and may speak themselves: "statement", «отчет», "tweet". */
  readonly documents: readonly string[]
  /** Who may speak without a name, beside the titles of `names`: "experts", «очевидцы»; the forms of a subject. */
  readonly speakers: readonly string[]
  /** Open a clause that was said: "that", «что», "dass". */
  readonly conjunctions: readonly string[]
  /** Stand before the one who says the rest of the sentence: "according to", «по словам». */
  readonly sources: readonly string[]
  /** The same, behind it: "zufolge". */
  readonly sourcesAfter: readonly string[]
  /** Open a clause beside the rest of the sentence that tells who says it: "as", «как», "wie". */
  readonly parentheses: readonly string[]
  /** May stand between subject and verb, or between the parts of the verb: "has", "also", «также». */
  readonly between: readonly string[]
  /** Open a phrase of a noun: "the", "his", «этот»; part of the words that name a speaker. */
  readonly determiners: readonly string[]
  /** Part a noun from what stands before it: a noun behind one is no subject. */
  readonly prepositions: readonly string[]
  /** Open a clause that says when or why something was said: "she said after the vote". */
  readonly subordinators: readonly string[]
  /** Of the prepositions, those that hold a role and its office together: "of", "for". */
  readonly links: readonly string[]
  /** Stand for somebody named before, as the subject: "he", «она». */
  readonly pronouns: SexedWords & { readonly plural: readonly string[] }
  /** Of these, those that stand for what is named right before them: "who", «который». */
  readonly relatives: readonly string[]
  /** Endings of verb forms that have the subject of another verb: "ing", «ая». */
  readonly gerunds: readonly string[]
  /** Stand for a speaker named before, as what is possessed: «по его словам», "his words". */
  readonly possessives: SexedWords & { readonly plural: readonly string[] }
  /** Turn what is said into its contrary: "not", «не», "kein". */
  readonly negations: readonly string[]
  /** Written before a word they turn it into its contrary: "un", «не». */
  readonly negatingPrefixes?: readonly string[]
  /** Open what something said depends on: "if", "unless", «при условии». */
  readonly conditions: readonly string[]
  /** Say that the speaker is not sure, or that it is no more than an opinion: "probably", "I think", «возможно». */
  readonly hedges?: readonly string[]
  /** Say whether something can, should, must or will be. */
  readonly modals?: SpeechModals
  /** True where a clause may be reported without a conjunction: "he said it was over". */
  readonly bareClauses: boolean
  /** True where the verb stands second: a clause behind a phrase or a verb of speech begins without a conjunction. */
  readonly verbSecond: boolean
  /** Ends of a verb, "mit" of "teilte … mit", that may stand apart from it where its clause ends. */
  readonly particles?: readonly string[]
  /** What a language has a mood of its own for that tells what others said: «sei», «habe». */
  readonly mood?: SpeechMood
  /** Of the determiners, those that no subject begins with: "dem". */
  readonly obliques?: readonly string[]
  /** Of the determiners, those that hold a noun to the one right before it: "der Sprecher der Polizei". */
  readonly genitives?: readonly string[]
  /** Behind a comma they stand before who says what came before it: «…, so der Minister». */
  readonly closingSources?: readonly string[]
  /** Before a document they say where the rest of the sentence is from: "nach einer Studie". */
  readonly sourceOpeners?: readonly string[]
  /** Right before a verb that ends its clause they tell what is promised or asked for: "zu". */
  readonly infinitives?: readonly string[]
  /** Right before marks they say that the words in them are a name or a term: "sogenannte". */
  readonly aloof?: readonly string[]
  /** Say that somebody speaks of himself or to somebody, in all their forms: «я», «нам», «ваш». */
  readonly ownVoice?: readonly string[]
  /** Ends of nouns made of several, that name who speaks: "ministerium" of "Innenministerium". */
  readonly speakerEndings?: readonly string[]
  /** The same of what is written or said: "angaben" of "Polizeiangaben". */
  readonly documentEndings?: readonly string[]
}

/** Words that tell of possibility, duty and certainty, with what negates in them where that is one word: "can't". */
export interface SpeechModals {
  /** "may", "could", «может», «можно». */
  readonly possible: readonly string[]
  /** "should", «следует». */
  readonly advised: readonly string[]
  /** "must", "have to", «должен», «треба». */
  readonly required: readonly string[]
  /** "would", «бы». */
  readonly conditional: readonly string[]
  /** Of the future, without a doubt: "will", «будет». Alone they change no more than the tense. */
  readonly certain: readonly string[]
}

/** Forms of verbs in the mood of reported speech. */
export interface SpeechMood {
  /** Are nothing else: one of them makes a sentence somebody's words. */
  readonly clear: readonly string[]
  /** Stand for wishes and conditions as well; they go on with reported speech. */
  readonly alike: readonly string[]
  /** Begin a sentence that goes on with what was said before, whatever its mood: "demnach". */
  readonly openers: readonly string[]
  /** In whose sentences no such form tells of speech: "ich". */
  readonly never: readonly string[]
}

/** Forms of verbs, those that tell sex or number of the subject apart from those that do not. */
export interface SpeechForms extends SexedWords {
  readonly plural: readonly string[]
}
