/** A text, paragraphs parted by line breaks, and what is said in it. */
export type QuoteCase = readonly [text: string, ...found: string[]]

export const ENGLISH: readonly QuoteCase[] = [
  ['“The bridge is closed,” Anna Vere said.', 'direct <Anna Vere>: The bridge is closed,'],
  ['"The bridge is closed," said Anna Vere.', 'direct <Anna Vere>: The bridge is closed,'],
  [
    'Mayor Anna Vere said: “The bridge is closed.”',
    'direct <Mayor Anna Vere>: The bridge is closed.',
  ],
  ['Anna Vere said, "We will not go."', 'direct <Anna Vere>: We will not go.'],
  [
    '“We waited,” Anna Vere said, “and nobody came.”',
    'direct <Anna Vere>: We waited, … and nobody came.',
  ],
  [
    '“We waited all night,” said Anna Vere. “Nobody came to help us.”',
    'direct <Anna Vere>: We waited all night, … Nobody came to help us.',
  ],
  ['“Is it safe?” Anna Vere asked. The engineers did not know.', 'direct <Anna Vere>: Is it safe?'],
  ['Anna Vere said that the bridge was closed.', 'indirect <Anna Vere>: the bridge was closed'],
  ['Anna Vere said the bridge was closed.', 'indirect <Anna Vere>: the bridge was closed'],
  [
    'The bridge was closed, Anna Vere said on Friday.',
    'indirect <Anna Vere>: The bridge was closed',
  ],
  [
    'According to Anna Vere, the bridge was closed on Friday.',
    'indirect <Anna Vere>: the bridge was closed on Friday',
  ],
  [
    'The bridge was closed on Friday, according to the mayor.',
    'indirect <the mayor>: The bridge was closed on Friday',
  ],
  [
    'As Anna Vere said, the bridge will stay closed.',
    'indirect <Anna Vere>: the bridge will stay closed',
  ],
  [
    'Anna Vere spoke on Monday. She said the bridge was closed.',
    'indirect <She = Anna Vere>: the bridge was closed',
  ],
  [
    'Anna Vere said the plan was “a danger to the town” and would be dropped.',
    'indirect <Anna Vere>: the plan was “a danger to the town” and would be dropped',
    'direct <Anna Vere>: a danger to the town',
  ],
  [
    'The bridge is closed, Anna Vere said, adding that repairs would take a year.',
    'indirect <Anna Vere>: The bridge is closed',
    'indirect <Anna Vere>: repairs would take a year',
  ],
  [
    'Anna Vere said the bridge would reopen in May, Radio Vell reported.',
    'indirect <Anna Vere via Radio Vell>: the bridge would reopen in May',
  ],
  [
    'Anna Vere said the bridge was safe, but Boris Kett said it would fall.',
    'indirect <Anna Vere>: the bridge was safe',
    'indirect <Boris Kett>: it would fall',
  ],
  [
    'Anna Vere, head of the Vellmark port, said the quay was flooded.',
    'indirect <Anna Vere>: the quay was flooded',
  ],
  [
    'A spokesman for the port of Vellmark said the quay was flooded.',
    'indirect <A spokesman for the port of Vellmark>: the quay was flooded',
  ],
  [
    'The head of the Vellmark Water Board, Harriet Coyle, told a meeting that the wall would hold “for another season”.',
    'indirect <Harriet Coyle>: the wall would hold “for another season”',
    'direct <Harriet Coyle>: for another season',
  ],
  [
    'The manager, Pritesh Vora, warned that forecasts “could change by the hour”.',
    'indirect <Pritesh Vora>: forecasts “could change by the hour”',
    'direct <Pritesh Vora>: could change by the hour',
  ],
  [
    'Boris Kett said the town was safe.\nResident Maureen Fitch has lived here for decades. “We have seen it all,” she said.',
    'indirect <Boris Kett>: the town was safe',
    'direct <she = Maureen Fitch>: We have seen it all,',
  ],
  [
    'Anna Vere said the wall was safe. Engineers warned it had moved.',
    'indirect <Anna Vere>: the wall was safe',
    'indirect <Engineers>: it had moved',
  ],
  [
    '“There are only families waiting for news,” Anna Vere said after a meeting in the school.',
    'direct <Anna Vere>: There are only families waiting for news,',
  ],
  ['They read the “Vellmark Herald” every morning at the “Old Mill”.'],
  ['The so-called “war room” stood empty for years.'],
  ['Reporters saw the ship “Northern Star” leave the port.'],
  [
    '“The quay is gone. We lost the crane,” Anna Vere said.\n“We will build it again,” she added.',
    'direct <Anna Vere>: The quay is gone. We lost the crane,',
    'direct <she = Anna Vere>: We will build it again,',
  ],
  ['”We will rebuild it,” Anna Vere said.', 'direct <Anna Vere>: We will rebuild it,'],
  [
    'Anna Vere said:\n“The first paragraph of what she had to say to the council ends here.\n“The second one ends the speech.”\nNobody clapped.',
    'direct <Anna Vere>: The first paragraph of what she had to say to the council ends here. … The second one ends the speech.',
  ],
  [
    'The ministry said in a statement that the port was closed.',
    'indirect <The ministry>: the port was closed',
  ],
]

export const RUSSIAN: readonly QuoteCase[] = [
  ['«Мост закрыт», — сказала Анна Верова.', 'direct <Анна Верова>: Мост закрыт'],
  [
    '«Мост закрыт, — сказала Анна Верова. — Ждать не будем».',
    'direct <Анна Верова>: Мост закрыт, … Ждать не будем',
  ],
  ['"Мост закрыт", - заявил мэр Олег Ветров.', 'direct <мэр Олег Ветров>: Мост закрыт'],
  ['Олег Ветров заявил: «Мост мы не откроем».', 'direct <Олег Ветров>: Мост мы не откроем'],
  ['Олег Ветров заявил, что мост закрыт.', 'indirect <Олег Ветров>: мост закрыт'],
  ['По словам Олега Ветрова, мост закрыт до мая.', 'indirect <Олега Ветрова>: мост закрыт до мая'],
  ['Как сообщил Олег Ветров, мост закрыт до мая.', 'indirect <Олег Ветров>: мост закрыт до мая'],
  ['Мост закрыт до мая, сообщил Олег Ветров.', 'indirect <Олег Ветров>: Мост закрыт до мая'],
  [
    'Мост закрыт до мая, сообщили в министерстве транспорта.',
    'indirect <министерстве транспорта>: Мост закрыт до мая',
  ],
  ['Об этом говорится в заявлении мэрии.'],
  [
    'Олег Ветров выступил в понедельник. Он отметил, что мост опасен.',
    'indirect <Он = Олег Ветров>: мост опасен',
  ],
  [
    'Олег Ветров заявил, что мост закрыт, и добавил, что ремонт займёт год.',
    'indirect <Олег Ветров>: мост закрыт',
    'indirect <Олег Ветров>: ремонт займёт год',
  ],
  [
    'Министр считает, что проект является «угрозой для всей области».',
    'indirect <Министр>: проект является «угрозой для всей области»',
    'direct <Министр>: угрозой для всей области',
  ],
  [
    'Как отметил в беседе с «Вестником» гидролог Илья Берман, причиной стала старая плотина.',
    'indirect <Илья Берман>: причиной стала старая плотина',
  ],
  [
    'Олег Ветров сообщил, что мост закрыт. «Откроем в мае», — пообещал чиновник.',
    'indirect <Олег Ветров>: мост закрыт',
    'direct <чиновник = Олег Ветров>: Откроем в мае',
  ],
  ['Компания «Северный ветер» строит завод «Новый рассвет».'],
  ['Фильм «Дом у моря» покажут в пятницу.'],
  [
    '— Мы уходим, — сказал Олег Ветров. — Здесь опасно.',
    'direct <Олег Ветров>: Мы уходим, … Здесь опасно.',
  ],
  [
    '«Мост закрыт надолго, и объезда нет», — говорится в сообщении мэрии.',
    'direct <сообщении мэрии>: Мост закрыт надолго, и объезда нет',
  ],
  [
    'На встрече с Анной Веровой в Зареченске Олег Ветров заявил, что мост закрыт.',
    'indirect <Олег Ветров>: мост закрыт',
  ],
  [
    'Олег Ветров на встрече с жителями заявил, что мост закрыт.',
    'indirect <Олег Ветров>: мост закрыт',
  ],
  ['10 мая Олег Ветров сообщил, что мост открыт.', 'indirect <Олег Ветров>: мост открыт'],
]

export const UKRAINIAN: readonly QuoteCase[] = [
  ['«Міст закрито», — сказала Олена Верес.', 'direct <Олена Верес>: Міст закрито'],
  ['"Міст закрито", - заявив мер Остап Вітрук.', 'direct <мер Остап Вітрук>: Міст закрито'],
  [
    '«Міст закрито, — сказав Остап Вітрук. — Чекати не будемо».',
    'direct <Остап Вітрук>: Міст закрито, … Чекати не будемо',
  ],
  ['Остап Вітрук заявив, що міст закрито.', 'indirect <Остап Вітрук>: міст закрито'],
  [
    'За словами Остапа Вітрука, міст закрито до травня.',
    'indirect <Остапа Вітрука>: міст закрито до травня',
  ],
  [
    'Як повідомив Остап Вітрук, міст закрито до травня.',
    'indirect <Остап Вітрук>: міст закрито до травня',
  ],
  [
    'Міст закрито до травня, повідомили в міністерстві.',
    'indirect <міністерстві>: Міст закрито до травня',
  ],
  [
    'Остап Вітрук виступив у понеділок. Він зазначив, що міст небезпечний.',
    'indirect <Він = Остап Вітрук>: міст небезпечний',
  ],
  [
    'Пряма мова Остапа Вітрука: «Ми міст не відкриємо, доки не буде грошей».',
    'direct <Пряма мова Остапа Вітрука>: Ми міст не відкриємо, доки не буде грошей',
  ],
  ['У відомстві заявили, що мост закрито.', 'indirect <відомстві>: мост закрито'],
  ['Компанія «Північний вітер» будує завод.'],
  [
    'Остап Вітрук наголосив, що це «дуже погана новина для всіх».',
    'indirect <Остап Вітрук>: це «дуже погана новина для всіх»',
    'direct <Остап Вітрук>: дуже погана новина для всіх',
  ],
]
