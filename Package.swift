// swift-tools-version: 6.3
import PackageDescription

/// Every Swift target: warnings are errors, unsafe code must say so.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The modules that learn, score and decide are compiled optimised in debug builds too, and so is the proof of the
/// advisor: their tests train models and enumerate millions of states.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The core also builds as Embedded Swift (`.ci/wasm` proves it); this catches most slips natively.
let coreSettings = settings + optimised + [.treatWarning("EmbeddedRestrictions", as: .error)]

// Targets stand in the order of the data: bytes → conversation → tokens → scores → advice.
let package = Package(
  name: "advise",
  products: [
    .executable(name: "advise", targets: ["advise"]),
    // Preloaded into the program by its own tests, nothing else (Tests/Faults/README.md).
    .library(name: "Faults", type: .dynamic, targets: ["Faults"]),
  ],
  targets: [
    .target(name: "JSONText", swiftSettings: coreSettings),
    .target(name: "Conversations", dependencies: ["JSONText"], swiftSettings: coreSettings),
    // `Lifetimes` lets tables hand out spans of their own bytes, wherever they are.
    .target(
      name: "MessageText", swiftSettings: coreSettings + [.enableExperimentalFeature("Lifetimes")]),
    .target(name: "EnglishTables"),
    .target(name: "MemoryHints"),
    .target(
      name: "RiskScoring", dependencies: ["MessageText", "EnglishTables", "MemoryHints"],
      swiftSettings: coreSettings + [.enableExperimentalFeature("Lifetimes")]),
    .target(
      name: "DisputeAdvice", dependencies: ["JSONText", "RiskScoring"], swiftSettings: coreSettings),
    .target(name: "SeededRandom", swiftSettings: settings + optimised),
    .target(
      name: "Training",
      dependencies: [
        "JSONText", "Conversations", "MemoryHints", "MessageText", "RiskScoring", "SeededRandom",
      ],
      swiftSettings: settings + optimised),
    .target(name: "DefaultModel"),
    .target(
      name: "AdviseCommand",
      dependencies: [
        "JSONText", "Conversations", "MessageText", "RiskScoring", "DisputeAdvice", "Training",
        "DefaultModel",
      ],
      swiftSettings: settings),
    .executableTarget(name: "advise", dependencies: ["AdviseCommand"], swiftSettings: settings),
    .executableTarget(name: "make-fold-table", swiftSettings: settings),
    .executableTarget(
      name: "make-english-tables", dependencies: ["MessageText", "RiskScoring"], swiftSettings: settings),
    // Runs the program itself too, so that it is built beside it.
    .executableTarget(
      name: "advise-bench",
      dependencies: [
        "JSONText", "MessageText", "RiskScoring", "SeededRandom", "Training", "DefaultModel", "advise",
      ],
      swiftSettings: settings),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText", "SeededRandom"], swiftSettings: settings),
    .testTarget(
      name: "ConversationsTests", dependencies: ["Conversations", "JSONText", "SeededRandom"],
      swiftSettings: settings),
    .testTarget(
      name: "MessageTextTests", dependencies: ["MessageText", "SeededRandom", "make-fold-table"],
      swiftSettings: settings),
    .testTarget(
      name: "RiskScoringTests",
      dependencies: ["EnglishTables", "RiskScoring", "MessageText", "SeededRandom", "Training"],
      swiftSettings: settings),
    .testTarget(
      name: "DisputeAdviceTests", dependencies: ["DisputeAdvice", "JSONText", "RiskScoring"],
      swiftSettings: settings + optimised),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "Training", "RiskScoring", "MessageText", "JSONText", "Conversations", "SeededRandom",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "AdviseBenchTests", dependencies: ["advise-bench", "JSONText"], swiftSettings: settings),
    .target(name: "Faults", path: "Tests/Faults/Shim", publicHeadersPath: "."),
    // Depends on the program itself too, so that it is built and can be started beside the tests.
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "AdviseCommand", "DisputeAdvice", "JSONText", "MessageText", "RiskScoring", "SeededRandom",
        "Training", "advise",
      ],
      exclude: ["Examples", "Goldens"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
