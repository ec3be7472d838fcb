extension ReplyPart {
  var french: String {
    switch self {
    case .greeting: "Bonjour."
    case .thanks: "Merci."
    case .acceptRefund: "J'accepte le remboursement exactement tel qu'il figure dans ce litige."
    case .acceptReturn:
      """
      J'accepte le retour et le remboursement exactement tels qu'ils figurent dans ce litige. Je \
      mettrai ici le numéro de suivi.
      """
    case .meantSellers: "Je parle de la proposition du vendeur, {amount}, numéro {number} sur la page."
    case .meantPlatforms:
      "Je parle de la proposition de la plateforme, {amount}, numéro {number} sur la page."
    case .meantNumber: "Je parle de la proposition de {amount}, numéro {number} sur la page."
    case .goodsInOrder: "J'ai la marchandise et elle est en ordre, je ferme donc ce litige."
    case .refundArrived: "Le remboursement est arrivé, je ferme donc ce litige."
    case .ownMistake:
      "Ce litige était une erreur de ma part, je le ferme donc. Toutes mes excuses pour le dérangement."
    case .onItsWay:
      """
      Le colis avance et la protection est prolongée, je ferme donc ce litige pour l'instant. Si le \
      colis n'arrive pas, j'en ouvrirai un autre.
      """
    case .restoreTerms:
      "J'ai demandé un remboursement sans retour et j'ai rétabli les conditions dans le litige."
    case .counterOffer:
      "La proposition ne couvre pas ma perte. Ma propre proposition de {minimum} est dans le litige."
    case .raiseClaim:
      """
      Ma perte est plus grande que je ne l'avais écrit, je demande donc maintenant {minimum} dans le \
      litige.
      """
    case .correctReason: "J'ai corrigé le motif dans le litige pour qu'il dise ce qui s'est vraiment passé."
    case .addedEvidence: "J'ai ajouté des preuves au litige. Veuillez les regarder."
    case .sendEvidence: "Ma réclamation est maintenue. J'envoie les faits et les preuves demandés."
    case .noAcceptButton:
      """
      La proposition est ce que j'ai demandé, mais la page ne me montre aucun bouton pour elle. \
      Aidez-moi, s'il vous plaît.
      """
    case .compareProposals: "J'ai lu les propositions côte à côte. Ma réclamation reste telle quelle."
    case .asRequested: "Veuillez proposer ce que j'ai demandé dans ce litige."
    case .nameTheTerms:
      """
      Veuillez indiquer dans le litige ce que vous proposez exactement : le type, le montant et la \
      monnaie.
      """
    case .tooLittle: "La proposition ne couvre pas ma perte. Je demande {claim}."
    case .nothingOffered:
      "Une proposition de zéro ne règle pas l'affaire. Ma réclamation reste telle quelle."
    case .proposalRead: "J'ai lu la proposition et j'y répondrai ici dans le litige."
    case .willReturn:
      "J'enverrai l'article comme il est écrit dans ce litige et je mettrai ici le numéro de suivi."
    case .returnWasLate: "Veuillez me dire ici comment le retour de ce litige peut encore être réglé."
    case .returnUnderWay: "L'article est en route vers vous. J'attends le remboursement."
    case .returnArrived: "L'article vous est revenu. J'attends le remboursement."
    case .appeal: "Veuillez réexaminer ce dossier. J'ajoute des preuves."
    case .refundOverdue:
      "Le remboursement a été décidé mais n'est pas encore arrivé. Veuillez me dire où il en est."
    case .goodsFine: "La marchandise est arrivée et elle est en ordre."
    case .cancelOrder: "La commande n'a pas été expédiée. Veuillez annuler la commande et la rembourser."
    case .sendNumber: "Veuillez envoyer un numéro de suivi qui fonctionne sur le site du transporteur."
    case .faulty:
      "La commande n'est pas conforme à ce qui était promis. Veuillez régler cela par la plateforme."
    case .notArrived: "La marchandise n'est pas arrivée. Veuillez la rembourser par la plateforme."
    case .exchangeHere: "J'ai demandé un échange. Veuillez l'inscrire dans le litige."
    case .noData: "Je ne donne aucune donnée personnelle et je n'ouvre aucun lien."
    case .payOnPlatform: "Je ne prends un remboursement que par la plateforme, comme j'ai payé."
    case .noNewOrder: "Je ne passerai pas d'autre commande ; veuillez régler celle-ci."
    case .keepOpen: "Je laisse ce litige ouvert jusqu'à ce que l'affaire soit réglée."
    case .mayOpen: "J'utiliserai la protection de la plateforme tant que l'affaire n'est pas réglée."
    case .confirmLater:
      "Je confirme la réception seulement quand le colis est arrivé et que je l'ai vérifié."
    case .readProposals: "Je réponds à chaque proposition dans le litige même, après l'avoir lue avec soin."
    case .keepReason: "Le motif que j'ai donné est vrai et reste tel quel."
    case .returnInDispute: "Un retour n'est possible que s'il figure dans un litige sur la plateforme."
    case .parcelFirst: "Un second colis compte pour moi quand il est arrivé et qu'il est en ordre."
    case .refundHere: "Veuillez rembourser par la plateforme ; cela compte quand l'argent est arrivé."
    case .lossNotCovered: "Cela ne couvre pas ma perte."
    case .claimNotCovered: "Cela ne couvre pas ma perte ; je demande {claim}."
    case .stayPolite: "Restons polis ; les faits sont sur la page."
    case .noReviewDeal: "Un avis n'a rien à voir avec cette affaire."
    case .writeHere: "Veuillez m'écrire ici sur la plateforme ; je n'utilise aucun autre canal pour cela."
    case .clearAnswer: "Veuillez me donner ici une réponse claire ; je surveille les délais."
    case .stillToSolve: "Je comprends, mais l'affaire elle-même reste à régler."
    case .lookAtTimer: "Je regarderai sur la page de la commande combien de temps dure la protection."
    case .lookAtTracking: "Je vérifierai le numéro sur le site du transporteur."
    case .yourDelivery: "La livraison est votre part de la commande."
    case .awaitRefund: "J'attends le remboursement par la plateforme."
    case .keepClaim:
      """
      Veuillez répondre à ma réclamation ici dans le litige. Elle reste telle quelle jusqu'à ce que \
      l'affaire soit réglée.
      """
    case .solveHere: "Veuillez régler l'affaire ici sur la plateforme."
    }
  }
}
