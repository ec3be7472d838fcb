extension ReplyPart {
  var spanish: String {
    switch self {
    case .greeting: "Hola."
    case .thanks: "Gracias."
    case .acceptRefund: "Acepto el reembolso exactamente como figura en esta disputa."
    case .acceptReturn:
      """
      Acepto la devolución y el reembolso exactamente como figuran en esta disputa. Pondré aquí el \
      número de seguimiento.
      """
    case .meantSellers: "Me refiero a la propuesta del vendedor de {amount}, número {number} en la página."
    case .meantPlatforms:
      "Me refiero a la propuesta de la plataforma de {amount}, número {number} en la página."
    case .meantNumber: "Me refiero a la propuesta de {amount}, número {number} en la página."
    case .goodsInOrder: "Tengo el producto y está en orden, así que cierro esta disputa."
    case .refundArrived: "El reembolso ha llegado, así que cierro esta disputa."
    case .ownMistake: "Esta disputa fue un error mío, así que la cierro. Siento las molestias."
    case .onItsWay:
      """
      El paquete avanza y la protección está ampliada, así que cierro esta disputa por ahora. Si el \
      paquete no llega, abriré otra.
      """
    case .restoreTerms:
      "Pedí un reembolso sin devolución y he vuelto a poner bien las condiciones en la disputa."
    case .counterOffer:
      "La propuesta no cubre mi pérdida. Mi propia propuesta de {minimum} está en la disputa."
    case .raiseClaim:
      "Mi pérdida es mayor de lo que escribí al principio, por eso pido ahora {minimum} en la disputa."
    case .correctReason: "He corregido el motivo en la disputa para que diga lo que realmente pasó."
    case .addedEvidence: "He añadido pruebas a la disputa. Por favor, mírelas."
    case .sendEvidence: "Mi reclamación sigue en pie. Envío los datos y las pruebas que se han pedido."
    case .noAcceptButton:
      """
      La propuesta es lo que pedí, pero la página no me muestra ningún botón para ella. Por favor, \
      ayúdenme.
      """
    case .compareProposals: "He leído las propuestas una junto a otra. Mi reclamación sigue como está."
    case .asRequested: "Por favor, proponga lo que pedí en esta disputa."
    case .nameTheTerms:
      "Por favor, indique en la disputa qué propone exactamente: el tipo, el importe y la moneda."
    case .tooLittle: "La propuesta no cubre mi pérdida. Pido {claim}."
    case .nothingOffered:
      "Una propuesta de cero no resuelve el asunto. Mi reclamación sigue como está."
    case .proposalRead: "He leído la propuesta y la responderé aquí en la disputa."
    case .willReturn:
      "Enviaré el artículo tal como figura en esta disputa y pondré aquí el número de seguimiento."
    case .returnWasLate:
      "Por favor, díganme aquí cómo se puede resolver todavía la devolución de esta disputa."
    case .returnUnderWay: "El artículo va de vuelta. Espero el reembolso."
    case .returnArrived: "Ya tienen el artículo de vuelta. Espero el reembolso."
    case .appeal: "Por favor, revisen este caso de nuevo. Añado pruebas."
    case .refundOverdue:
      "El reembolso está decidido, pero aún no ha llegado. Por favor, díganme dónde está."
    case .goodsFine: "El producto ha llegado y está en orden."
    case .cancelOrder: "El pedido no se ha enviado. Por favor, anule el pedido y devuelva el dinero."
    case .sendNumber: "Por favor, envíe un número de seguimiento que funcione en la web del transportista."
    case .faulty: "El pedido no es como se prometió. Por favor, resuélvalo a través de la plataforma."
    case .notArrived: "El producto no ha llegado. Por favor, devuelva el dinero a través de la plataforma."
    case .exchangeHere: "Pedí un cambio. Por favor, póngalo en la disputa."
    case .noData: "No doy datos personales ni abro enlaces."
    case .payOnPlatform:
      "Solo recibo reembolsos a través de la plataforma, por la misma vía por la que pagué."
    case .noNewOrder: "No haré otro pedido; por favor, resuelva este."
    case .keepOpen: "Mantengo esta disputa abierta hasta que el asunto esté resuelto."
    case .mayOpen: "Usaré la protección de la plataforma mientras el asunto no esté resuelto."
    case .confirmLater: "Confirmo la recepción solo cuando el paquete haya llegado y lo haya revisado."
    case .readProposals: "Respondo a cada propuesta en la propia disputa, después de leerla con cuidado."
    case .keepReason: "El motivo que di es verdadero y se queda como está."
    case .returnInDispute: "Una devolución solo es posible si figura en una disputa en la plataforma."
    case .parcelFirst: "Un segundo paquete cuenta para mí cuando haya llegado y esté en orden."
    case .refundHere: "Por favor, haga el reembolso a través de la plataforma; cuenta cuando haya llegado."
    case .lossNotCovered: "Eso no cubre mi pérdida."
    case .claimNotCovered: "Eso no cubre mi pérdida; pido {claim}."
    case .stayPolite: "Mantengamos las formas; los hechos están en la página."
    case .noReviewDeal: "Una reseña no tiene nada que ver con este asunto."
    case .writeHere: "Por favor, escríbame aquí en la plataforma; no uso otro canal para esto."
    case .clearAnswer: "Por favor, deme aquí una respuesta clara; vigilo los plazos."
    case .stillToSolve: "Lo entiendo, pero el asunto en sí sigue sin resolver."
    case .lookAtTimer: "Miraré en la página del pedido cuánto dura la protección."
    case .lookAtTracking: "Comprobaré el número en la web del transportista."
    case .yourDelivery: "La entrega es su parte del pedido."
    case .awaitRefund: "Espero el reembolso a través de la plataforma."
    case .keepClaim:
      """
      Por favor, responda a mi reclamación aquí en la disputa. Sigue como está hasta que el asunto \
      esté resuelto.
      """
    case .solveHere: "Por favor, resuelva el asunto aquí en la plataforma."
    }
  }
}
