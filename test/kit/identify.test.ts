import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createIdentifier } from '../../src/kit/identify.ts'
import type { LanguageGuess } from '../../src/model/kit.ts'

let identify: (text: string) => readonly LanguageGuess[]
beforeAll(async () => {
  identify = await createIdentifier()
})

const SENTENCES: readonly (readonly [string, string])[] = [
  ['en', 'The ferry left the harbour an hour late because the crew was missing.'],
  ['ru', 'Паром вышел из гавани на час позже, потому что не хватало команды.'],
  ['uk', 'Пором вийшов із гавані на годину пізніше, бо бракувало екіпажу.'],
  ['be', 'Паром выйшаў з гавані на гадзіну пазней, бо не хапала каманды.'],
  ['bg', 'Фериботът напусна пристанището с час закъснение, защото липсваше екипаж.'],
  ['sr', 'Трајект је испловио из луке сат касније јер је недостајала посада.'],
  ['mk', 'Траектот испловил од пристаништето еден час подоцна затоа што немаше екипаж.'],
  ['kk', 'Паром айлақтан бір сағат кешігіп шықты, өйткені экипаж жетіспеді.'],
  ['mn', 'Усан онгоц баг дутуу байсан учраас боомтоос нэг цаг хожуу гарав.'],
  ['zh', '因为船员不足，渡轮晚了一个小时才离开港口。'],
  ['ja', '乗組員が足りなかったため、フェリーは一時間遅れて港を出た。'],
  ['ko', '선원이 부족해서 여객선이 한 시간 늦게 항구를 떠났다.'],
  ['ar', 'غادرت العبارة الميناء متأخرة ساعة كاملة بسبب نقص الطاقم.'],
  ['fa', 'کشتی مسافربری به دلیل کمبود خدمه یک ساعت دیرتر از بندر حرکت کرد.'],
  ['ur', 'عملے کی کمی کے باعث کشتی بندرگاہ سے ایک گھنٹہ دیر سے روانہ ہوئی۔'],
  ['he', 'המעבורת יצאה מהנמל באיחור של שעה כי חסרו אנשי צוות.'],
  ['de', 'Die Fähre verließ den Hafen eine Stunde zu spät, weil Leute fehlten.'],
  ['fr', "Le ferry a quitté le port avec une heure de retard, faute d'équipage."],
  ['es', 'El transbordador salió del puerto una hora tarde porque faltaba tripulación.'],
  ['ca', 'El vaixell va sortir del port una hora tard perquè hi faltava gent a bord.'],
  ['it', 'Il traghetto ha lasciato il porto con un’ora di ritardo perché mancava l’equipaggio.'],
  ['pt', 'A balsa saiu do porto com uma hora de atraso porque não havia tripulação.'],
  ['pl', 'Prom wypłynął z portu godzinę później, ponieważ brakowało załogi.'],
  ['cs', 'Trajekt vyplul z přístavu o hodinu později, protože chyběla posádka.'],
  ['sk', 'Trajekt vyplával z prístavu o hodinu neskôr, pretože chýbala posádka.'],
  ['sl', 'Trajekt je izplul iz pristanišča eno uro pozneje, ker je manjkala posadka.'],
  ['hr', 'Trajekt je isplovio iz luke sat vremena kasnije jer je nedostajalo posade.'],
  ['ro', 'Feribotul a părăsit portul cu o oră întârziere pentru că lipsea echipajul.'],
  ['hu', 'A komp egy óra késéssel hagyta el a kikötőt, mert hiányzott a legénység.'],
  ['nl', 'De veerboot vertrok een uur te laat uit de haven omdat er geen bemanning was.'],
  ['sv', 'Färjan lämnade hamnen en timme för sent eftersom besättningen saknades.'],
  ['da', 'Færgen forlod havnen en time for sent, fordi der manglede nogle af besætningen.'],
  ['no', 'Ferja gikk fra havna en time for seint fordi det ikke var nok mannskap om bord.'],
  ['is', 'Ferjan fór úr höfninni klukkutíma of seint vegna þess að áhöfnina vantaði.'],
  ['fi', 'Lautta lähti satamasta tunnin myöhässä, koska miehistöä puuttui.'],
  ['et', 'Praam lahkus sadamast tund aega hiljem, sest meeskonda ei olnud piisavalt.'],
  ['lv', 'Prāmis izgāja no ostas stundu vēlāk, jo trūka apkalpes.'],
  ['lt', 'Keltas iš uosto išplaukė valanda vėliau, nes trūko įgulos.'],
  ['tr', 'Mürettebat eksik olduğu için feribot limandan bir saat geç ayrıldı.'],
  ['az', 'Heyət çatışmadığı üçün bərə limandan bir saat gec çıxdı.'],
  ['sq', 'Trageti u nis nga porti një orë me vonesë sepse mungonte ekuipazhi.'],
  ['el', 'Το πλοίο έφυγε από το λιμάνι μία ώρα αργότερα γιατί έλειπε πλήρωμα.'],
  ['ka', 'ბორანი ნავსადგურიდან ერთი საათის დაგვიანებით გავიდა.'],
  ['hy', 'Լաստանավը նավահանգստից դուրս եկավ մեկ ժամ ուշացումով։'],
  ['id', 'Kapal feri itu berangkat terlambat satu jam karena kekurangan awak.'],
  ['vi', 'Chuyến phà rời cảng muộn một giờ vì thiếu thủy thủ.'],
  ['th', 'เรือเฟอร์รี่ออกจากท่าช้าไปหนึ่งชั่วโมงเพราะขาดลูกเรือ'],
  ['hi', 'चालक दल की कमी के कारण नौका एक घंटे देरी से बंदरगाह से निकली।'],
  ['bn', 'নাবিকের অভাবে ফেরিটি এক ঘণ্টা দেরিতে বন্দর ছেড়েছে।'],
]

const LINES: readonly (readonly [string, string, string])[] = [
  ['a headline in capitals', 'en', 'MAYOR PROMISES TO REOPEN THE OLD BRIDGE BEFORE WINTER'],
  ['a headline in capitals', 'ru', 'МЭР ПООБЕЩАЛ ОТКРЫТЬ СТАРЫЙ МОСТ ДО НАЧАЛА ЗИМЫ'],
  ['a headline in capitals', 'uk', 'МЕР ПООБІЦЯВ ВІДКРИТИ СТАРИЙ МІСТ ДО ПОЧАТКУ ЗИМИ'],
  ['a line laden with emoji', 'ru', '🔥🔥❗️ В посёлке третий день нет воды 😡😡 👉👉👉'],
  ['a line laden with emoji', 'uk', '⚡️⚡️ У селищі третій день немає води 😡 👇'],
  ['addresses around', 'ru', 'https://example.org/news/today Мост снова закрыли @bridge_news'],
  ['Latin names within', 'ru', 'Компания Northwind Ferries отказалась от комментариев'],
  [
    'Persian on an Arabic keyboard',
    'fa',
    'اين كشتي يك ساعت ديرتر از بندر حركت كرد و مسافران ناراضي بودند',
  ],
  ['a dotted capital İ', 'tr', 'İSTANBUL’DA VAPUR SEFERLERİ İPTAL EDİLDİ'],
  ['a decomposed text', 'uk', 'Її́ цікаві́ші історії ще попереду'.normalize('NFD')],
]

describe('identify', () => {
  it.each(SENTENCES)('knows %s: %s', (language, text) => {
    expect(identify(text)[0]?.language).toBe(language)
  })

  it.each(LINES)('%s (%s): %s', (_name, language, text) => {
    expect(identify(text)[0]?.language).toBe(language)
  })

  it.each(['', ' ', '12:30', '+1 (23) 456-78', '🔥🔥🔥', '— … ?!', '\u200b\u00ad'])(
    'has no guess where there are no letters: %j',
    (text) => {
      expect(identify(text)).toEqual([])
    },
  )

  it('gives each script of a mixed line its share', () => {
    const guesses = identify('Начальник порта ответил: the harbour will stay open for everyone')
    expect(
      guesses
        .slice(0, 2)
        .map(({ language }) => language)
        .sort(),
    ).toEqual(['en', 'ru'])
    expect(guesses[0]!.score).toBeLessThan(0.7)
  })

  it('leaves room for Japanese where a line is in Han alone', () => {
    expect(identify('港湾局長辞任').map(({ language }) => language)).toEqual(['zh', 'ja'])
  })

  it('looks at the beginning of a long text only', () => {
    const word = 'Паром выйшаў з гавані на гадзіну пазней. '
    const long = word.repeat(25_000)
    expect(long.length).toBeGreaterThan(1_000_000)
    expect(identify(long)).toEqual(identify(word.repeat(15)))
  })

  it('finds the letters after a megabyte of none', () => {
    expect(identify(`${'1 '.repeat(500_000)}паром вышел из гавани`)[0]?.language).toBe('ru')
  })

  it('gives guesses best first, from 0 to 1 and no more than 1 together, the same each time', async () => {
    const again = await createIdentifier()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const guesses = identify(text)
        const scores = guesses.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
        expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThan(1 + 1e-6)
        expect(guesses.length > 0 || !/\p{L}/u.test(text)).toBe(true)
        expect(again(text)).toEqual(guesses)
      }),
    )
  })
})
