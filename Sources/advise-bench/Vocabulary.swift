// Words of the measured corpus. They have to cost what real messages cost, not to mean anything: common words first,
// since the generator draws the first ones most.

/// A way of writing: how often (of 100 messages), and its words in the order of their frequency.
struct Language {
  let share: Int
  let words: [String]
  /// What stands between words.
  let space: String

  init(_ share: Int, space: String = " ", _ words: String) {
    self.share = share
    self.space = space
    self.words = words.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

let languages: [Language] = [
  // English
  Language(
    62,
    """
    you the to we and is please I your it for of our in will not be a this dear friend can have if that on
    with as order us are dispute refund send parcel product thank so package money wait after hello do buyer
    time days good but one new very sorry back my any all receive problem get pay cancel paypal help from
    when picture know price item shipping more day feedback quality number two no by want small ok again
    first account customer tracking other make about close which see an give then now here store stars just
    how only up open platform week case need color post office size at reply received before service solve
    goods also confirm full already photo next work box don't working delivery would address part country
    month check email old been within replacement best because discount customs long battery phone there
    still some they same than were system screen message what cable warehouse damaged works factory wish
    soon every return black light we'll patience water left too hand charge night line red set inside many
    understand regards morning agree colour weather glass holiday answer like was hope happy family shop
    each under model name test white use plug metal short paper wrong spare leather machine kitchen summer
    watch garden bottle cover keep wall warm thousand handle reason change review accept proposal courier
    container harbour festival supervisor whatsapp telegram voucher transfer instalment blacklist guarantee
    negotiation compensation misunderstanding
    """),
  // Russian
  Language(
    13,
    """
    вы и в не на пожалуйста спор мы я что заказ вас деньги посылка это с товар за нам вам по как отправим здравствуйте
    друг закройте дней если будет к номер после возврат уже получения подождите ещё хорошо почта магазин новый мне
    размер цвет спасибо проблема половину покупатель подтвердите таможня отзыв звёзд вернём продавец можно через
    качество фотография неделя батарея решить вопрос адрес скидка подарок день скоро очень извините
    """),
  // German
  Language(
    8,
    """
    die und Sie der wir bitte das Paket nicht ist Ihnen zu den für mit auf Geld ein in haben werden dass von Bestellung
    Käufer Rückerstattung schließen Tage Größe können Händler gerne noch über Lieferung Streitfall geöffnet zurück
    Ware Farbe schön später Zubehör Verkäuferin Rücksendeadresse grüßen überweisen Maßband Straße
    """),
  // Spanish
  Language(
    7,
    """
    de el la que por favor su no en usted y a los dinero pedido disputa paquete gracias amigo nosotros espere días
    después cancelación señora producto tamaño más también envío dirección número está aquí cerrar devolución
    niño mañana corazón según español pequeño
    """),
  // Chinese
  Language(
    6, space: "",
    """
    的 请 您 我们 你 好 订单 争议 退款 不 是 取消 亲爱的 朋友 包裹 已经 等待 产品 发货 谢谢 质量 问题 客户 五星 好评 海关
    时间 颜色 尺寸 工厂 重新 补偿 账户 支付 因为 天气 仓库 可以 给 两 周 ， 。 ！
    """),
  // Arabic
  Language(
    4,
    """
    من في على نحن شكرا صديقي النزاع المال الطلب إلغاء رجاء المنتج بعد أيام الشحن رقم مشكلة انتظر جديد مرحبا
    """),
]

/// Syllables of words that occur once: names, misspellings, brands.
let syllables = [
  "ba", "cor", "dim", "el", "fu", "gan", "hor", "in", "jo", "kel", "lum", "mi", "nor", "os", "pra", "qui",
  "ret", "sol",
  "ti", "ul", "vex", "wen", "yar", "zo",
]

let emoji = ["😊", "🙏", "👍", "❤️", "📦", "⭐", "🌹", "😭"]
