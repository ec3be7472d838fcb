// Exponential and logarithm from the basic operations of IEEE 754 alone: the same bits on every machine, and no
// C library, which the web build does not have.

/// e to the power of `x`; 0 below −700, capped above 700, NaN for NaN. Relative error below 1e-14.
public func exponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x < -700 { return 0 }
  let clamped = x > 700 ? 700 : x
  // x = k ln 2 + r with |r| ≤ ln 2 / 2; the Taylor series of e^r ends below one unit in the last place.
  let k = Double(Int(clamped * 1.442_695_040_888_963_4 + (clamped < 0 ? -0.5 : 0.5)))
  let r = (clamped - k * 0.693_147_180_369_123_8) - k * 1.908_214_929_270_587_7e-10
  var term = 1.0
  var sum = 1.0
  var n = 1.0
  while n < 18 {
    term *= r / n
    sum += term
    n += 1
  }
  return sum * Double(sign: .plus, exponent: Int(k), significand: 1)
}

/// Natural logarithm of `x` > 0; −∞ at 0 and below. Absolute error below 1e-13 for the counts it is used on.
public func naturalLogarithm(_ x: Double) -> Double {
  guard x > 0 else { return -.infinity }
  // x = m 2^e, √½ ≤ m < √2; ln m = 2 artanh((m − 1) / (m + 1)).
  var m = x.significand
  var e = Double(x.exponent)
  if m > 1.414_213_562_373_095_1 {
    m /= 2
    e += 1
  }
  let z = (m - 1) / (m + 1)
  let square = z * z
  var power = z
  var sum = 0.0
  var n = 1.0
  while n < 30 {
    sum += power / n
    power *= square
    n += 2
  }
  return 2 * sum + e * 0.693_147_180_559_945_3
}

/// 1 / (1 + e^−x): log-odds to probability.
public func logistic(_ x: Double) -> Double {
  x >= 0 ? 1 / (1 + exponential(-x)) : exponential(x) / (1 + exponential(x))
}

/// ln(p / (1 − p)): probability to log-odds, with p kept within 1e-9 of 0 and 1.
public func logOdds(_ p: Double) -> Double {
  let kept = p < 1e-9 ? 1e-9 : p > 1 - 1e-9 ? 1 - 1e-9 : p
  return naturalLogarithm(kept / (1 - kept))
}
