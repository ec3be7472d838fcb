// Characters that readers take for a Latin letter: the source of the look-alikes in `FoldTable.swift`.

/// An excerpt of Unicode's confusables.txt, version 13.0.0 (UTS #39): single characters whose prototype, without its
/// marks and case, is a letter `a`…`z`. Left out: what the fold already turns into that letter, and operators.
let confusableLetters: [(letter: Unicode.Scalar, looksLikeIt: String)] = [
  ("a", "ɑΑαАаᎪᗅ⍶⍺ꓮ𐊠𖽀"),
  ("b", "ƂƃƄɓΒБВЬѢѣҌҍᏏᏴᑲᑳᖯᗷꓐꞴ𐊂𐊡𐌁"),
  ("c", "¢ȼϲϹСсҪҫᏟᴄ₡Ⲥⲥꓚꮯ𐊢𐌂𐐕𐐽𐔜"),
  ("d", "ƉƌɖɗԁᎠᏧᑯᗞᗪ₫ꓒꓓ"),
  ("e", "ɆɇΕЕеҽҿᎬ℮ⴹꓰꬲ𐊆𑢦𑢮"),
  ("f", "ƑƒϜքᖴᵮẝꓝꞘꞙꬵ𐊇𐊥𐔥𑢢𑣂"),
  ("g", "ƍǤǥɠɡԌցᏀᏳᶃꓖ"),
  ("h", "ɦΗНћҢһӇӉհᎻᏂᏲᕼⱧⲎꓧꚕ𐋏"),
  ("i", "ɩɪιіӏᎥᵻᵼ⍳⍸ꙇꭵ𑣃"),
  ("j", "ɈɉͿϳЈјᎫᒍꓙꞲ"),
  ("k", "ƙΚКҚҞᏦᛕ₭ⱩⲔꓗꝀ𐔘"),
  ("l", "ƖƚǀɫɭΙІӀ\u{5C0}\u{5D5}\u{5DF}\u{627}\u{673}\u{7CA}Ꮮᒪᛁ⏽ⲒⳐⵏꓡꓲ𐊊𐌉𐐛𐔦𑢣𑢲𖼖𖼨"),
  ("m", "ΜϺМӍᎷᗰᛖⲘꓟ𐊰𐌑"),
  ("n", "ƝƞɳΝηոռᵰⲚꓠ𐔓"),
  (
    "o",
    "ƟɵΘΟθοσОоѲѳӨөՕօ\u{5E1}\u{647}\u{6BE}\u{6C1}\u{6D5}\u{6FF}ଠ\u{C02}\u{C82}\u{D02}ഠ\u{D82}ဝ"
      + "ჿዐᎾᏫᴏᴑ⍬Ⲟⲟⴱⵁⵔ〇ꓳꝊꝋꬽꬾꭴꮎꮻ𐊒𐊫𐐄𐐬𐓂𐓪𐔖𑢵𑣈𑣗"
  ),
  ("p", "ƥΡρРрᏢᑭᵽ⍴Ⲣⲣꓑ𐊕"),
  ("q", "ʠԛգզⵕ"),
  ("r", "ƦɍɼɽгғᎡᏒᖇᴦᵲⲅꓣꭇꭈꮁ𐒴𖼵"),
  ("s", "ƽʂЅѕՏᏕᏚᵴꓢꜱꮪ𐊖𐐠𐑈𑣁𖼺"),
  ("t", "ƭƮȾΤТҬᎢᵵ₮⍡Ⲧꓔ𐊗𐊱𐌕𑢼𖼊"),
  ("u", "ʋυՍսሀᏌᑌᴜᵾꓴꞟꭎꭒꮜ𐓎𐓶𑢸𑣘𖽂"),
  ("v", "νѴѵ\u{5D8}Ꮩᐯᴠⴸꓦꛟꮩ𐔝𑜆𑢠𑣀𖼈"),
  ("w", "ɯѡѽԜԝաᎳᏔᴡ₩ꓪꝡꮃ𑓅𑜊𑜎𑜏"),
  ("x", "ΧХхҲᕁᕽ᙭᙮ᚷ╳ⲬⵝꓫꞳ𐊐𐊴𐌗𐔧"),
  ("y", "¥ƴɎɏɣʏΥγУуҮүҰұყᎩᎽᶌỿⲨꓬꭚ𐊲𑢤𑣜𖽃"),
  ("z", "ƵƶȤȥʐΖᏃᴢᵶꓜꮓ𑢩𑣄"),
]

/// What Unicode does not list and disguises use all the same: currency signs, and letters that resemble by shape.
let resemblingLetters: [(letter: Unicode.Scalar, looksLikeIt: String)] = [
  ("a", "₳"),
  ("b", "฿"),
  ("d", "∂"),
  ("e", "€Σ"),
  ("g", "₲"),
  ("h", "ђ"),
  ("l", "£"),
  ("n", "₦ПИ"),
  ("p", "₱₽"),
  ("r", "Я"),
  ("s", "§₴"),
  ("t", "†"),
  ("u", "µμЦ"),
  ("w", "ШЩω"),
]
