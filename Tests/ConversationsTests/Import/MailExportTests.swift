import Testing

@testable import Conversations

@Suite struct MailExportTests {
  static let headers = "From: Nova <nova@shop.example>\nDate: Thu, 28 Mar 2024 19:05:11 +0100\n"
  static let begin = "seller | Nova | 2024-03-28T18:05:11Z | "

  /// The rest of the headers and the body; the text read from them.
  static let bodies: [(name: String, mail: String, text: String)] = [
    ("plain", "\nhello\nfriend\n\n", "hello⏎friend"),
    ("with a subject", "Subject: Your order\n\nhello", "Your order⏎⏎hello"),
    ("only a subject", "Subject: close it\n\n", "close it"),
    (
      "a subject in pieces", "Subject: =?utf-8?B?Y2Fmw6k=?=\n =?ISO-8859-1?Q?_d=E9j=E0?= !\n\na",
      "café déjà !⏎⏎a"
    ),
    ("an unknown charset in the subject", "Subject: =?gb18030?B?xOM=?=\n\na", "=?gb18030?B?xOM=?=⏎⏎a"),
    (
      "quoted-printable",
      "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=\"utf-8\"\n\ncaf=C3=A9 =\nbar=3D =Z",
      "café bar= =Z"
    ),
    ("base64", "Content-Transfer-Encoding: BASE64\n\naGVsbG8g\r\nZnJpZW5k", "hello friend"),
    (
      "Windows-1252",
      "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n5 =80",
      "5 €"
    ),
    ("Latin-1 without a charset", "Content-Transfer-Encoding: quoted-printable\n\ncaf=E9", "café"),
    (
      "UTF-16",
      "Content-Type: text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64\n\naADpAA==", "hé"
    ),
    (
      "GB18030 that is ASCII", "Content-Type: text/plain; charset=gb18030\n\nhello", "hello"
    ),
    (
      "alternatives: the plain one",
      "Content-Type: multipart/alternative; boundary=b\n\nx\n--b\nContent-Type: text/html\n\n<b>h</b>\n--b\n\nplain\n--b--\ny",
      "plain"
    ),
    (
      "only HTML",
      "Content-Type: multipart/alternative; boundary=\"b c\"\n\n--b c\nContent-Type: text/html\n\n<b>h</b><br>i\n--b c--",
      "h⏎i"
    ),
    (
      "nested, with an attachment",
      """
      Content-Type: multipart/mixed; boundary=o

      --o
      Content-Type: multipart/alternative; boundary=i

      --i

      inner
      --i--
      --o
      Content-Type: text/plain

      footer
      --o
      Content-Type: image/png

      xx
      --o--
      """, "inner⏎⏎footer"
    ),
    ("cut off", "Content-Type: multipart/mixed; boundary=o\n\n--o\n\nhello", "hello"),
    (
      "quoted history", "\nno\n\nOn 28 Mar 2024, at 19:00, Ann wrote:\n> please\n>> close\n",
      "no"
    ),
    ("history behind a mark", "\nno\n-----Original Message-----\nFrom: Ann\nclose it", "no"),
    (
      "a quote's head over two lines",
      "\nno\n\nOn Thu, 28 Mar 2024 at 19:00, Ann Long Name\n<ann@mail.example> wrote:\n> please\n", "no"
    ),
    (
      "a sentence that only begins so", "\nOn Monday 1 we ship\nas said: ok\nbye",
      "On Monday 1 we ship⏎as said: ok⏎bye"
    ),
    ("repeated headers", "\nno\n\nFrom: Ann\nSent: Monday\nTo: Nova\nSubject: x\n\nclose it", "no"),
    ("repeated headers in German", "\nnein\n*Von:* Ann\n*Gesendet:* Montag\n*An:* Nova\n\nbitte", "nein"),
    ("a word with a colon is no header", "\nFrom: me\nSent: it\nclose it", "From: me⏎Sent: it⏎close it"),
    (
      "quotes in HTML",
      "Content-Type: text/html\n\n<div>no</div><div class=\"gmail_quote x\"><div>On 28 Mar Ann wrote:</div>"
        + "<blockquote>please<div>close it</div></blockquote></div><div>bye</div>", "no⏎bye"
    ),
    ("a quote alone in HTML", "Content-Type: text/html\n\n<blockquote>close it</blockquote>", "> close it"),
    ("nothing but quotes", "\n> close it\n", "> close it"),
    ("damaged bytes", "\na\u{FFFD}b", "a\u{FFFD}b"),
  ]

  @Test(arguments: bodies.indices)
  func readsAMail(_ index: Int) throws {
    let (name, mail, text) = Self.bodies[index]
    for newline in ["\n", "\r\n"] {
      let input = (Self.headers + mail).replacing("\r\n", with: "\n").replacing("\n", with: newline)
      let (conversations, log) = try readExport(input)
      #expect(log.format == .mail, "\(name)")
      #expect(lines(conversations) == [Self.begin + text], "\(name)")
      #expect(log.refused == 0)
    }
  }

  @Test func countsWhatIsLeftOut() throws {
    let log = try readExport(Self.headers + "\nno\n> a\n> b\n").log
    #expect(log.leftOut == [.quotedLine: ImportLog.Place(count: 2, firstLine: 5)])
    let second = "From x\n\(Self.headers)\nhi\n\nFrom x\n\(Self.headers)\nno\n\n> a\n"
    #expect(try readExport(second).log.leftOut[.quotedLine]?.firstLine == 13)
    let encoded = "Content-Transfer-Encoding: base64\n\nbm8KPiBhCg==\n"
    #expect(try readExport(Self.headers + encoded).log.leftOut[.quotedLine]?.firstLine == 1)
    let picture = try readExport(Self.headers + "Content-Type: image/png\n\nx")
    #expect(picture.log.leftOut[.attachment]?.count == 1)
    #expect(lines(picture.conversations) == [Self.begin + " #media"])
  }

  @Test func refusesUnknownCharsets() throws {
    let (conversations, log) = try readExport(
      Self.headers
        + "Content-Type: text/plain; charset=gb18030\nContent-Transfer-Encoding: base64\n\nxOO6ww==")
    #expect(conversations.isEmpty)
    #expect(log.firstRefused == [ImportLog.Refusal(line: 1, reason: .unknownCharset("gb18030"))])
  }

  /// Charsets with shifts look like ASCII. Without a shift they are.
  @Test(arguments: [
    ("ISO-2022-JP", "\u{1B}$B$3$s\u{1B}(B", "hello"), ("HZ-GB-2312", "~{<:Ky2;~}", "hello"),
    ("utf-7", "Hi +AGE-", "hello"), ("UTF-32", "hello", nil),
  ])
  func readsNoShifts(_ charset: String, _ text: String, _ plain: String?) throws {
    func mail(_ body: String) -> String {
      Self.headers + "Content-Type: text/plain; charset=\(charset)\n\n\(body)"
    }
    let (conversations, log) = try readExport(mail(text))
    #expect(conversations.isEmpty)
    #expect(log.firstRefused == [ImportLog.Refusal(line: 1, reason: .unknownCharset(charset))])
    if let plain { #expect(lines(try readExport(mail(plain)).conversations) == [Self.begin + plain]) }
  }

  static let mailbox = """
    From nova@shop.example Thu Mar 28 19:05:11 2024
    Delivered-To: ann@mail.example
    From: "Nova, Shop" <nova@shop.example>
    Subject: Your order
    Date: Thu, 28 Mar 2024 19:05:11 +0000
    Message-ID: <1@shop.example>

    please close it
    >From me to you

    From here on it is text.

    From ann@mail.example Thu Mar 28 20:05:11 2024
    From: ann@mail.example
    Subject: RE: your order
    Date: Thu, 28 Mar 2024 20:05:11 +0000

    no

    From bob@mail.example Thu Mar 28 20:05:11 2024
    From: bob@mail.example

    hi
    """

  @Test func readsAMailbox() throws {
    let (conversations, log) = try readExport(Self.mailbox)
    #expect(log.format == .mailbox)
    #expect(
      lines(conversations) == [
        "seller | Nova, Shop | 2024-03-28T19:05:11Z | "
          + "Your order⏎⏎please close it⏎From me to you⏎⏎From here on it is text.",
        "buyer | ann@mail.example | 2024-03-28T20:05:11Z | no", "= ", "seller | bob@mail.example | – | hi",
      ])
    #expect(conversations[0].id == "your order" && conversations[0].messages[0].id == "<1@shop.example>")
    #expect(conversations[0].messages.map(\.line) == [2, 14])
  }

  static let pages: [(html: String, text: String)] = [
    ("<p>a</p><p>b</p>", "a\nb\n"), ("a &lt;b&gt; &amp; &#99;&#x64;", "a <b> & cd"), ("1 < 2", "1 < 2"),
    ("<a href=\"http://pay.example\">here</a>.", "here (http://pay.example)."),
    ("<a href=http://pay.example>http://pay.example</a>", "http://pay.example"),
    ("a<!-- hidden -->b", "ab"), ("a<style>x{}</style>b", "ab"), ("a<script>x</script >b", "ab"),
    ("a<script>x", "a"), ("a<!-- x", "a"), ("<", "<"), ("a<b", "a"), ("a  \n b", "a b"),
    ("&unknown; & x", "&unknown; & x"),
    ("<img title=\"a>b\">c", "c"), ("<h1>a</h1>b", "a\nb"),
    ("<table><tr><td>please</td><td>close</td></tr><tr><th>it</th></tr></table>", "please close\nit\n"),
    ("<section>one</section><section>two</section>", "one\ntwo\n"),
    ("<dl><dt>a</dt><dd>b</dd></dl>", "a\nb\n"),
    ("<pre>a\n  b</pre>c", "a\n  b\nc"), ("caf&eacute;&hellip; &Eacute;", "café… É"),
    ("<a href=\"http://pay.example/?a=1&amp;b=2\">here</a>now", "here (http://pay.example/?a=1&b=2) now"),
    ("<blockquote>a<br>b</blockquote>c", "> a\n> b\nc"),
    ("<div class='gmail_quote'>a<div>b</div></div>c", "> a\n> b\nc"),
    ("</blockquote></div></pre>a\nb", "a b"),
    ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
  ]

  @Test(arguments: pages)
  func takesTheWordsOfHTML(_ html: String, _ text: String) {
    #expect(String(decoding: htmlText(Array(html.utf8).span), as: UTF8.self) == text)
  }

  @Test func knowsAllEntitiesAndBlocks() {
    let names = htmlEntities.map { $0.name.description }
    #expect(names.count == 253, "252 of HTML 4, and apos")
    #expect(names == Array(Set(names)).sorted())
    #expect(Set(htmlEntities.map(\.scalar)).isSuperset(of: 0xA0...0xFF))
    let blocks = blockElements.map(\.description)
    #expect(blocks == Array(Set(blocks)).sorted())
    for (name, scalar) in htmlEntities {
      let text = String(decoding: htmlText(Array("&\(name);".utf8).span), as: UTF8.self)
      #expect(text.unicodeScalars.map(\.value) == [scalar], "\(name)")
    }
  }
}
