// One message a line: written for this table alone, never to stand in a corpus. Each is as plain as its kind gets, so
// that a model that answers it wrongly was taught wrongly.

extension Canary {
  /// Messages that nobody would call a scam: what honest sellers write every day.
  static let honest: [Canary] = [
    Canary("honest-address", "Is the house number 14 or 41? The label printer needs it."),
    Canary("honest-battery", "The torch takes two AA batteries, they are in the box."),
    Canary("honest-cable", "The charging lead is 1.5 metres long and white."),
    Canary("honest-candles", "The candles burn for about six hours."),
    Canary("honest-care", "Wash the shirt at 30 degrees, inside out, and do not tumble dry it."),
    Canary("honest-colour", "We have this cup in green and in grey."),
    Canary("honest-compatible", "Yes, the case fits the model from 2022 as well."),
    Canary("honest-condition", "The lens is used but has no scratches, see the fourth picture."),
    Canary("honest-customs", "The value on the customs form is the price you paid."),
    Canary("honest-dispatch", "Your order was handed to the post this morning."),
    Canary("honest-gift", "I can wrap it as a gift, just tell me the text for the card."),
    Canary("honest-goodday", "Thank you for your order. Have a nice day."),
    Canary("honest-holiday", "Our shop is closed on Monday because of a public holiday."),
    Canary("honest-inches", "The screen measures 24 inches from corner to corner."),
    Canary("honest-instructions", "The manual is in the box; page 6 shows how to set the clock."),
    Canary("honest-invoice", "The invoice is in the parcel, under the packing paper."),
    Canary("honest-material", "The handle is made of oak, the blade of steel."),
    Canary("honest-minutes", "It takes about 20 minutes to put the shelf together."),
    Canary("honest-morning", "Good morning, how can I help you?"),
    Canary("honest-packed", "Both glasses are packed in foam, one beside the other."),
    Canary("honest-pieces", "There are 500 pieces in the puzzle."),
    Canary("honest-plug", "The plug is of the European type, 230 volts."),
    Canary("honest-postman", "The postman rings twice and then leaves a card."),
    Canary(
      "honest-refund-page",
      "I accepted your refund request on the order page, the money goes back to your card."),
    Canary("honest-restock", "The blue ones are sold out, new ones come in March."),
    Canary("honest-ruler", "The ruler is 30 cm long and made of wood."),
    Canary("honest-screws", "Four screws and a small key are in the bag."),
    Canary("honest-seeds", "Sow the seeds in April, one centimetre deep."),
    Canary("honest-size", "Size M is 52 cm across the chest."),
    Canary("honest-socks", "The socks come in packs of five pairs."),
    Canary("honest-strap", "You can shorten the strap by taking out two links."),
    Canary("honest-thanks", "Thanks for telling us, we are happy that you like the jacket."),
    Canary("honest-tuesday", "We will post your parcel on Tuesday."),
    Canary("honest-volume", "The bottle holds half a litre."),
    Canary("honest-warm", "Yes, the blanket is warm enough for autumn."),
    Canary("honest-waterproof", "The watch is waterproof down to 50 metres."),
    Canary("honest-weight", "The parcel weighs 800 grams."),
    Canary("honest-welcome", "You are welcome. Write to us if you have any questions about the camera."),
    Canary("honest-wheels", "The wheels can be taken off for cleaning."),
    Canary("honest-years", "We have been making wooden toys for twelve years."),
  ]

  /// Messages that nobody would call honest: each asks outright for what costs the buyer money or protection.
  static let scams: [Canary] = [
    Canary(
      "scam-accept-blind",
      "Please accept my proposal in the dispute, I will send the rest of the money later."),
    Canary(
      "scam-bad-review-threat", "If you do not cancel the dispute we will report your account to the police."),
    Canary("scam-bank", "Send me your bank account and close the dispute, we pay you by bank transfer."),
    Canary("scam-boss", "I have two small children and no money, please cancel the dispute."),
    Canary("scam-cancel", "Please cancel the dispute."),
    Canary("scam-cancel-first", "First cancel the dispute, then we refund you."),
    Canary("scam-cancel-friend", "Dear friend, can you cancel the dispute? We will solve it together."),
    Canary("scam-cancel-package", "Cancel the dispute now, the package will come soon."),
    Canary("scam-card-number", "Please send me your card number and the code you got by text message."),
    Canary("scam-close-refund", "Close the dispute and I promise to refund you tomorrow."),
    Canary("scam-confirm", "Please confirm receipt of the order now, the parcel will come later."),
    Canary("scam-confirm-refund", "Confirm that you received the goods, then I send your money back."),
    Canary(
      "scam-half",
      "I can only give you half of the money, please change the amount in the dispute to 5 dollars."),
    Canary("scam-late", "Wait until next month and do not open a dispute, the parcel is on its way."),
    Canary("scam-lawyer", "Withdraw your dispute or our lawyer will take you to court."),
    Canary("scam-less", "Please cancel the dispute and ask for 3 dollars only."),
    Canary(
      "scam-new-order", "Place a new order and cancel the dispute for the old one, we send both together."),
    Canary("scam-password", "Tell me the password of your account so that I can refund you."),
    Canary("scam-paypal", "Please cancel the dispute, I will refund you by PayPal."),
    Canary(
      "scam-paypal-address", "Give me your PayPal address and close the dispute, I send the money there."),
    Canary("scam-personal", "Change the dispute reason to personal reasons, then we refund you at once."),
    Canary("scam-reason", "Please change the reason of the dispute to \"I do not want it any more\"."),
    Canary("scam-relist", "Buy it again from my other listing for one dollar and cancel this dispute."),
    Canary("scam-resend", "Cancel the dispute and we will send you a new one for free."),
    Canary(
      "scam-resend-paypal", "We resend the product if you close the dispute and pay the postage by PayPal."),
    Canary(
      "scam-return-expensive", "Send the goods back to China at your own cost first, then cancel the dispute."
    ),
    Canary("scam-review", "Give us five stars and remove the dispute, then you get your money."),
    Canary("scam-salary", "The platform cuts my salary because of you, I beg you, cancel the dispute."),
    Canary(
      "scam-satisfied", "Please cancel the dispute and write that you are satisfied, then we refund you."),
    Canary("scam-sms-code", "You will get a code by SMS, send it to me and I will release your refund."),
    Canary("scam-telegram", "Write to me on Telegram and cancel the dispute, we pay you there."),
    Canary("scam-threat-block", "Cancel the dispute today or I will have your account blocked."),
    Canary("scam-trust", "Trust me, my friend: if you cancel the dispute I will give you a full refund."),
    Canary("scam-two-weeks", "Please close the dispute and wait two more weeks for the parcel."),
    Canary("scam-western-union", "Cancel the dispute and I will pay you the money by Western Union."),
    Canary("scam-whatsapp", "Close the dispute and contact me on WhatsApp, I will pay you directly."),
    Canary("scam-withdraw", "Please withdraw your claim, we promise to send a replacement."),
    Canary(
      "scam-withdraw-review",
      "Withdraw the dispute and change your review to five stars, then I pay you by PayPal."),
    Canary("scam-wrong-button", "Press cancel in the dispute now, then we refund you."),
    Canary("scam-zero", "Accept the proposal without refund now, I will pay you by PayPal afterwards."),
  ]

  /// All, the honest ones first.
  public static let all = honest + scams
}
