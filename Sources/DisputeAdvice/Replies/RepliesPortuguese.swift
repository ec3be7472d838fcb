extension ReplyPart {
  var portuguese: String {
    switch self {
    case .greeting: "Olá."
    case .thanks: "Com os melhores cumprimentos."
    case .acceptRefund: "Aceito o reembolso exatamente como está nesta disputa."
    case .acceptReturn:
      """
      Aceito a devolução e o reembolso exatamente como estão nesta disputa. Colocarei aqui o número de \
      rastreio.
      """
    case .meantSellers: "Refiro-me à proposta do vendedor de {amount}, número {number} na página."
    case .meantPlatforms: "Refiro-me à proposta da plataforma de {amount}, número {number} na página."
    case .meantNumber: "Refiro-me à proposta de {amount}, número {number} na página."
    case .goodsInOrder: "Tenho o produto e está em ordem, por isso encerro esta disputa."
    case .refundArrived: "O reembolso chegou, por isso encerro esta disputa."
    case .ownMistake: "Esta disputa foi um engano meu, por isso encerro-a. Peço desculpa pelo incómodo."
    case .onItsWay:
      """
      A encomenda está a caminho e a proteção foi prolongada, por isso encerro esta disputa por agora. \
      Se a encomenda não chegar, abrirei outra.
      """
    case .restoreTerms: "Pedi um reembolso sem devolução e voltei a pôr as condições certas na disputa."
    case .counterOffer:
      "A proposta não cobre a minha perda. A minha própria proposta de {minimum} está na disputa."
    case .raiseClaim:
      "A minha perda é maior do que escrevi no início, por isso peço agora {minimum} na disputa."
    case .correctReason: "Corrigi o motivo na disputa para que diga o que realmente aconteceu."
    case .addedEvidence: "Acrescentei provas à disputa. Por favor, veja-as."
    case .sendEvidence: "A minha reclamação mantém-se. Envio os factos e as provas que foram pedidos."
    case .noAcceptButton:
      "A proposta é o que pedi, mas a página não me mostra nenhum botão para ela. Por favor, ajudem-me."
    case .compareProposals: "Li as propostas lado a lado. A minha reclamação fica como está."
    case .asRequested: "Por favor, proponha o que pedi nesta disputa."
    case .nameTheTerms: "Por favor, indique na disputa o que propõe exatamente: o tipo, o valor e a moeda."
    case .tooLittle: "A proposta não cobre a minha perda. Peço {claim}."
    case .nothingOffered:
      "Uma proposta de zero não resolve o assunto. A minha reclamação mantém-se como está."
    case .proposalRead: "Li a proposta e responderei a ela aqui na disputa."
    case .willReturn: "Enviarei o artigo como está nesta disputa e colocarei aqui o número de rastreio."
    case .returnWasLate: "Por favor, digam-me aqui como ainda se pode resolver a devolução desta disputa."
    case .returnUnderWay: "O artigo está a caminho de volta. Espero o reembolso."
    case .returnArrived: "O artigo já voltou para vocês. Espero o reembolso."
    case .appeal: "Por favor, analisem este caso de novo. Junto provas."
    case .refundOverdue: "O reembolso foi decidido, mas ainda não chegou. Por favor, digam-me onde está."
    case .goodsFine: "O produto chegou e está em ordem."
    case .cancelOrder: "O pedido não foi enviado. Por favor, anule o pedido e devolva o dinheiro."
    case .sendNumber: "Por favor, envie um número de rastreio que funcione no site da transportadora."
    case .faulty: "O pedido não é como prometido. Por favor, resolva isto através da plataforma."
    case .notArrived: "O produto não chegou. Por favor, devolva o dinheiro através da plataforma."
    case .exchangeHere: "Pedi uma troca. Por favor, registe-a na disputa."
    case .noData: "Não dou dados pessoais nem abro ligações."
    case .payOnPlatform: "Só recebo reembolsos através da plataforma, pela via por que paguei."
    case .noNewOrder: "Não farei outro pedido; por favor, resolva este."
    case .keepOpen: "Mantenho esta disputa aberta até o assunto estar resolvido."
    case .mayOpen: "Usarei a proteção da plataforma enquanto o assunto não estiver resolvido."
    case .confirmLater: "Confirmo a receção só depois de a encomenda chegar e de eu a verificar."
    case .readProposals: "Respondo a cada proposta na própria disputa, depois de a ler com cuidado."
    case .keepReason: "O motivo que dei é verdadeiro e fica como está."
    case .returnInDispute: "Uma devolução só é possível se estiver numa disputa na plataforma."
    case .parcelFirst: "Uma segunda encomenda conta para mim quando tiver chegado e estiver em ordem."
    case .refundHere: "Por favor, faça o reembolso através da plataforma; conta quando tiver chegado."
    case .lossNotCovered: "Isso não cobre a minha perda."
    case .claimNotCovered: "Isso não cobre a minha perda; peço {claim}."
    case .stayPolite: "Mantenhamos a cortesia; os factos estão na página."
    case .noReviewDeal: "Uma avaliação não tem nada a ver com este assunto."
    case .writeHere: "Por favor, escreva-me aqui na plataforma; não uso outro canal para isto."
    case .clearAnswer: "Por favor, dê-me aqui uma resposta clara; estou a par dos prazos."
    case .stillToSolve: "Compreendo, mas o assunto em si ainda está por resolver."
    case .lookAtTimer: "Verei na página do pedido quanto tempo dura a proteção."
    case .lookAtTracking: "Verificarei o número no site da transportadora."
    case .yourDelivery: "A entrega é a sua parte do pedido."
    case .awaitRefund: "Espero o reembolso através da plataforma."
    case .keepClaim:
      """
      Por favor, responda à minha reclamação aqui na disputa. Fica como está até o assunto estar \
      resolvido.
      """
    case .solveHere: "Por favor, resolva o assunto aqui na plataforma."
    }
  }
}
