/// HTML entities that mail and shop pages leave behind, by name (HTML 4.01, section 24). Names are case-sensitive there;
/// accents fold away afterwards, so capitals are left out.
let namedEntities: [(name: StaticString, scalar: UInt32)] = [
  ("aacute", 0xE1), ("acirc", 0xE2), ("agrave", 0xE0), ("amp", 0x26), ("apos", 0x27), ("aring", 0xE5),
  ("auml", 0xE4), ("bull", 0x2022), ("ccedil", 0xE7), ("cent", 0xA2), ("copy", 0xA9), ("eacute", 0xE9),
  ("ecirc", 0xEA), ("egrave", 0xE8), ("emsp", 0x2003), ("ensp", 0x2002), ("euml", 0xEB), ("euro", 0x20AC),
  ("gt", 0x3E), ("hellip", 0x2026), ("iacute", 0xED), ("icirc", 0xEE), ("laquo", 0xAB), ("ldquo", 0x201C),
  ("lrm", 0x200E), ("lsquo", 0x2018), ("lt", 0x3C), ("mdash", 0x2014), ("middot", 0xB7), ("nbsp", 0xA0),
  ("ndash", 0x2013), ("ntilde", 0xF1), ("oacute", 0xF3), ("ocirc", 0xF4), ("ouml", 0xF6), ("pound", 0xA3),
  ("quot", 0x22), ("raquo", 0xBB), ("rdquo", 0x201D), ("reg", 0xAE), ("rlm", 0x200F), ("rsquo", 0x2019),
  ("shy", 0xAD), ("szlig", 0xDF), ("thinsp", 0x2009), ("trade", 0x2122), ("uacute", 0xFA), ("uuml", 0xFC),
  ("yen", 0xA5), ("zwj", 0x200D), ("zwnj", 0x200C),
]
