extension ReplyPart {
  var german: String {
    switch self {
    case .greeting: "Guten Tag."
    case .thanks: "Vielen Dank."
    case .acceptRefund:
      "Ich nehme den Vorschlag einer Erstattung genau so an, wie er in diesem Streitfall steht."
    case .acceptReturn:
      """
      Ich nehme Rückgabe und Erstattung genau so an, wie sie in diesem Streitfall stehen. Die \
      Sendungsnummer trage ich hier ein.
      """
    case .meantSellers: "Ich meine den Vorschlag des Verkäufers über {amount}, Nummer {number} auf der Seite."
    case .meantPlatforms:
      "Ich meine den Vorschlag der Plattform über {amount}, Nummer {number} auf der Seite."
    case .meantNumber: "Ich meine den Vorschlag über {amount}, Nummer {number} auf der Seite."
    case .goodsInOrder: "Ich habe die Ware und sie ist in Ordnung, darum schließe ich diesen Streitfall."
    case .refundArrived: "Die Erstattung ist angekommen, darum schließe ich diesen Streitfall."
    case .ownMistake:
      "Dieser Streitfall war mein Irrtum, darum schließe ich ihn. Bitte entschuldigen Sie die Mühe."
    case .onItsWay:
      """
      Das Paket ist unterwegs und der Schutz ist verlängert, darum schließe ich diesen Streitfall \
      vorerst. Kommt das Paket nicht, eröffne ich einen neuen.
      """
    case .restoreTerms:
      """
      Ich habe eine Erstattung ohne Rückgabe verlangt und die Bedingungen im Streitfall wieder \
      richtiggestellt.
      """
    case .counterOffer:
      """
      Der Vorschlag deckt meinen Schaden nicht. Mein eigener Vorschlag über {minimum} steht im \
      Streitfall.
      """
    case .raiseClaim:
      """
      Mein Schaden ist größer, als ich zuerst geschrieben habe, darum verlange ich jetzt {minimum} im \
      Streitfall.
      """
    case .correctReason:
      "Ich habe den Grund im Streitfall berichtigt, damit dort steht, was wirklich geschehen ist."
    case .addedEvidence: "Ich habe im Streitfall Beweise ergänzt. Bitte sehen Sie sie an."
    case .sendEvidence: "Meine Forderung bleibt. Ich sende die Angaben und Beweise, um die gebeten wurde."
    case .noAcceptButton:
      """
      Der Vorschlag ist, was ich verlangt habe, aber die Seite zeigt mir keinen Knopf dafür. Bitte \
      helfen Sie mir.
      """
    case .compareProposals:
      "Ich habe die Vorschläge nebeneinander gelesen. Meine Forderung bleibt, wie sie ist."
    case .asRequested: "Bitte schlagen Sie vor, was ich in diesem Streitfall verlangt habe."
    case .nameTheTerms:
      "Bitte geben Sie im Streitfall genau an, was Sie vorschlagen: Art, Betrag und Währung."
    case .tooLittle: "Der Vorschlag deckt meinen Schaden nicht. Ich verlange {claim}."
    case .nothingOffered:
      "Ein Vorschlag über nichts löst die Sache nicht. Meine Forderung bleibt, wie sie ist."
    case .proposalRead: "Ich habe den Vorschlag gelesen und beantworte ihn hier im Streitfall."
    case .willReturn:
      """
      Ich sende den Artikel so zurück, wie es in diesem Streitfall steht, und trage die Sendungsnummer \
      hier ein.
      """
    case .returnWasLate:
      "Bitte sagen Sie mir hier, wie die Rückgabe in diesem Streitfall noch geregelt werden kann."
    case .returnUnderWay: "Der Artikel ist auf dem Rückweg. Ich warte auf die Erstattung."
    case .returnArrived: "Der Artikel ist wieder bei Ihnen. Ich warte auf die Erstattung."
    case .appeal: "Bitte sehen Sie sich diesen Fall noch einmal an. Ich ergänze Beweise."
    case .refundOverdue:
      "Die Erstattung ist entschieden, aber noch nicht angekommen. Bitte sagen Sie mir, wo sie ist."
    case .goodsFine: "Die Ware ist angekommen und in Ordnung."
    case .cancelOrder:
      "Die Bestellung wurde nicht versandt. Bitte heben Sie die Bestellung auf und erstatten Sie sie."
    case .sendNumber: "Bitte senden Sie eine Sendungsnummer, die auf der Seite des Zustellers funktioniert."
    case .faulty: "Die Bestellung ist nicht wie versprochen. Bitte regeln Sie das über die Plattform."
    case .notArrived: "Die Ware ist nicht angekommen. Bitte erstatten Sie sie über die Plattform."
    case .exchangeHere: "Ich habe einen Umtausch verlangt. Bitte tragen Sie ihn in den Streitfall ein."
    case .noData: "Ich gebe keine persönlichen Daten heraus und öffne keine Links."
    case .payOnPlatform: "Erstattungen nehme ich nur über die Plattform an, so wie ich bezahlt habe."
    case .noNewOrder: "Ich gebe keine weitere Bestellung auf; bitte regeln Sie diese."
    case .keepOpen: "Ich lasse diesen Streitfall offen, bis die Sache gelöst ist."
    case .mayOpen: "Ich nutze den Schutz der Plattform, solange die Sache nicht gelöst ist."
    case .confirmLater: "Den Empfang bestätige ich erst, wenn das Paket da ist und ich es geprüft habe."
    case .readProposals:
      "Ich beantworte jeden Vorschlag im Streitfall selbst, nachdem ich ihn genau gelesen habe."
    case .keepReason: "Der Grund, den ich genannt habe, ist wahr und bleibt, wie er ist."
    case .returnInDispute:
      "Eine Rückgabe ist nur möglich, wenn sie in einem Streitfall auf der Plattform steht."
    case .parcelFirst: "Ein zweites Paket zählt für mich, wenn es da und in Ordnung ist."
    case .refundHere: "Bitte erstatten Sie über die Plattform; es zählt, wenn das Geld da ist."
    case .lossNotCovered: "Das deckt meinen Schaden nicht."
    case .claimNotCovered: "Das deckt meinen Schaden nicht; ich verlange {claim}."
    case .stayPolite: "Bleiben wir höflich; die Tatsachen stehen auf der Seite."
    case .noReviewDeal: "Eine Bewertung hat mit dieser Sache nichts zu tun."
    case .writeHere: "Bitte schreiben Sie mir hier auf der Plattform; ich nutze dafür keinen anderen Weg."
    case .clearAnswer: "Bitte geben Sie mir hier eine klare Antwort; ich achte auf die Fristen."
    case .stillToSolve: "Ich verstehe, aber die Sache selbst ist noch zu lösen."
    case .lookAtTimer: "Ich sehe auf der Bestellseite nach, wie lange der Schutz läuft."
    case .lookAtTracking: "Ich prüfe die Nummer auf der Seite des Zustellers."
    case .yourDelivery: "Die Lieferung ist Ihr Teil der Bestellung."
    case .awaitRefund: "Ich warte auf die Erstattung über die Plattform."
    case .keepClaim:
      """
      Bitte antworten Sie hier im Streitfall auf meine Forderung. Sie bleibt, wie sie ist, bis die \
      Sache gelöst ist.
      """
    case .solveHere: "Bitte regeln Sie die Sache hier auf der Plattform."
    }
  }
}
