enum HalfOfDay: UInt8, Sendable { case morning, afternoon }

/// How the halves of the day are written: one row each, ASCII letters small. Points between the letters and behind
/// them (`a. m.`) are understood by themselves.
let halfOfDayTable: [(language: StaticString, word: StaticString, half: HalfOfDay)] = [
  ("ar", "ص", .morning), ("ar", "م", .afternoon),
  ("el", "πμ", .morning), ("el", "μμ", .afternoon),
  ("en", "am", .morning), ("en", "pm", .afternoon),
  ("fa", "قظ", .morning), ("fa", "بظ", .afternoon),
  ("ja", "午前", .morning), ("ja", "午後", .afternoon),
  ("ko", "오전", .morning), ("ko", "오후", .afternoon),
  ("ms", "pg", .morning), ("ms", "ptg", .afternoon),
  ("tr", "ÖÖ", .morning), ("tr", "ÖS", .afternoon),
  ("vi", "sa", .morning), ("vi", "ch", .afternoon),
  ("zh", "上午", .morning), ("zh", "下午", .afternoon),
]
