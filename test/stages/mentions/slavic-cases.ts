/** Invented paragraphs in Russian and Ukrainian, marked as those in English. */
export const RUSSIAN: Readonly<Record<string, string>> = {
  'a surname in several cases, one like a place': `Об этом рассказал {P Аркадий Дубров}. По словам {P Дуброва}, работы закончат осенью. {P Дубров} уехал в {L Псков}, спорить с {P Дубровым} никто не стал.`,
  'an adjective that is a surname': `Актёр {P Леонид Каменецкий} вернулся в театр. В {L Москве} {P Каменецкий} снимал комнату, а семью {P Каменецкого} поселили в гостинице.`,
  'a surname before given name and patronymic': `Договор подписал {P Мельник Андрей Владимирович}, который владеет фирмой.`,
  'a surname before initials': `Жалобу подала {P Петрова А. В.}, но суд её отклонил.`,
  'a surname with its small words': `Канцлера зовут {P Берта фон дер Хайде}. По словам {P фон дер Хайде}, поставки вырастут.`,
  'a name in other letters in brackets': `Решение приняла {P Марта Ковальчик} ({P Marta Kowalczyk}), глава комитета.`,
  'a body before a person': `Новый глава Росреестра рассказал о планах. Потом директор центра {P Семён Гурвич} провёл встречу.`,
  'a small word tied to a surname': `Посла зовут {P Мустафа аль-Вереди}. Слова {P ас-Сахрави} передал {P Омар эш-Шариди}.`,
  'the house somebody is of': `Вечером {P Рашид бен Вереди Аль Сахрани} уехал.`,
  'a country behind a title': `Президента {L Сомали} {P Хасана Махмуда} встретили, лидера {L Египта} {P Абдель Вереди} тоже.`,
  'a line in capitals': `# КАК ЗАПИСАТЬСЯ НА ПРИВИВКУ ВЕСНОЙ\nЗапись откроет {P Ольга Чернова}.`,
}
export const UKRAINIAN: Readonly<Record<string, string>> = {
  'given names alone, one like a place': `Про це він сказав {P Марині} вранці. Від {P Юрія} листів не було. {P Марина} завжди казала правду.`,
  'an unknown name that comes again': `Тоді {P Амброзій} замовк. Усі знали, що {P Амброзій} шукає роботу, і листи {P Амброзій} читав уголос.`,
}
