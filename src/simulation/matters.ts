/** One kind of matter people bring: how they tell it, what they ask for, and what is promised in the end. */
export interface Matter {
  readonly category: string;
  /** Part of the name of the body whose business it is. */
  readonly line: string;
  readonly title: string;
  readonly narrative: string;
  readonly request: string;
  readonly promise: string;
}

const matter = (category: string, line: string, ...said: readonly [string, string, string, string]): Matter => {
  const [title, narrative, request, promise] = said;
  return { category, line, title, narrative, request, promise };
};

/** What is brought, each as often as its weight says. */
export const matters: readonly (readonly [weight: number, Matter])[] = [
  [
    24,
    matter(
      ...(['neighbour', 'housing', '宅基地排水纠纷', '邻居翻建房屋后雨水排入我家院内，多次协商未果。'] as const),
      ...(['请求改建排水并赔偿墙体修缮费用。', '改建排水沟，不再向邻院排水'] as const),
    ),
  ],
  [
    12,
    matter(
      ...(['family', 'housing', '赡养费承担纠纷', '兄弟三人对父母赡养费分担意见不一，已半年未付。'] as const),
      ...(['请求明确各自每月应付的赡养费。', '按月支付赡养费'] as const),
    ),
  ],
  [
    14,
    matter(
      ...(['land-expropriation', 'housing', '征地补偿款未到位', '春季征收承包地，补偿款至今未按协议支付。'] as const),
      ...(['请求按协议支付补偿款。', '支付剩余补偿款'] as const),
    ),
  ],
  [
    14,
    matter(
      ...(['labour', 'labour', '拖欠工资', '在工地做工三个月，工程结束后工资一直未结清。'] as const),
      ...(['请求支付拖欠的工资。', '分期付清拖欠工资'] as const),
    ),
  ],
  [
    12,
    matter(
      ...(['consumer', 'market', '商品质量纠纷', '购买的家电使用一周即损坏，商家拒绝退换。'] as const),
      ...(['请求退货退款。', '退还货款'] as const),
    ),
  ],
  [
    9,
    matter(
      ...(['housing', 'housing', '小区物业维修争议', '屋面漏水两年，物业公司与开发商互相推诿。'] as const),
      ...(['请求维修屋面并赔偿损失。', '完成屋面防水维修'] as const),
    ),
  ],
  [
    7,
    matter(
      ...(['traffic', 'market', '交通事故赔偿', '电动车被撞，对方只垫付了部分医药费。'] as const),
      ...(['请求赔偿医药费和误工费。', '赔偿医药费、误工费'] as const),
    ),
  ],
  [
    4,
    matter(
      ...(['medical', 'market', '医疗损害争议', '手术后伤口感染再次住院，与医院就费用承担有争议。'] as const),
      ...(['请求承担再次住院的费用。', '承担再次住院费用'] as const),
    ),
  ],
  [
    4,
    matter(
      ...(['environment', 'market', '养殖场气味扰民', '养殖场距居民区不足百米，夏季气味难闻。'] as const),
      ...(['请求搬迁或者整改。', '完成粪污处理设施整改'] as const),
    ),
  ],
];

/** The matter of a category. */
export const matterOf = (category: string): Matter =>
  (matters.find(([, each]) => each.category === category) ?? matters[0])?.[1] as Matter;
