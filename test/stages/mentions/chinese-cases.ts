/** Invented sentences with their names marked, as `english-cases.ts` has them. */
export const CHINESE: Readonly<Record<string, string>> = {
  'titles before, verbs behind': `{L 中国}外交部长{P 林志远}周一表示，{L 北京}支持{O 哈萨克斯坦政府}。`,
  'a foreigner by sound': `{L 哈萨克斯坦}总统{P 马卡罗夫}抵达{L 日内瓦}。{P 马卡罗夫}说，谈判将继续。`,
  'a dot between the parts': `{L 英国}作家{P 安德鲁·哈里森}和演员{P 莎拉·米切尔}出席了晚会。{P 哈里森}没有回答问题。`,
  'a surname of one letter behind the dot': `首相{P 特蕾莎·梅}在议会回答了问题。`,
  'two characters and three': `记者{P 陈红}报道，教练{P 张建国}对结果表示满意。`,
  'double surnames': `教授{P 欧阳志明}介绍了研究结果。`,
  'a title behind': `{P 李淑芬}女士说，她不知道原因。`,
  'a list': `获奖者有{P 王秀兰}、{P 刘志强}和{P 赵丽华}。`,
  'ordinary words that begin like surnames': `高兴的孩子们马上回到学校。周一金融市场平静，方面没有消息，任务已经完成。`,
  'the longest place': `他从{L 新德里}飞往{L 印度尼西亚}，然后回到{L 四川省}。`,
  'one character is no name': `队伍向北走，江边没有人。`,
  'bodies of a state': `{O 法国外交部}和{O 德国政府}没有回应，{O 外交部}发言人{P 何志明}也没有。`,
  'traditional characters': `{L 美國}總統{P 馬丁內斯}表示，{L 歐洲}需要和平。`,
  'a body by the word behind it': `{O 马尔科公司}宣布裁员。分析师认为，{O 马尔科}的问题很多。`,
}
