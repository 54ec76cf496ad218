extension ChatListWords {
    static let spanishRefusals: List = [
        (
            .behalf,
            """
            en nombre de|de parte de|apunto a|apunta a|apuntad a|apuntame a|apuntadme a|anota a|anoto a|por mi amigo
            |por mi amiga|me pide que|me ha dicho que|me dice que|dice que|dicen que|ha dicho que|pregunta si
            """
        ),
        (.loneNo, "no|nop|nanai|nel|negativo|paso|fuera|imposible|que va|va a ser que no"),
        (
            .no,
            """
            no me esperen|no me espereis|no me esperes|vayan sin mi|empiecen sin mi y no me esperen
            |no la armo|no puedo|no puedo ir|no puedo asistir|no podre|no podre ir|no podre asistir|no voy a poder
            |no voy a poder ir|no voy|no ire|no vamos|no asistire|no asisto|no me apunto|no cuenten conmigo
            |no conteis conmigo|no cuentes conmigo|no estare|no me va bien|no me viene bien|no me es posible
            |imposible|me es imposible|me resulta imposible|no gracias|no va|no viene|no van|no vienen|no asiste
            |no asistira|no podra|no podra ir|no puede|no puede ir|no podemos|no podremos|no pueden|no podran
            |no asisten|no asistiran|no llegare|ya no voy|ya no puedo|ya no podre|ya no puedo ir|ya no va|ya no viene
            |al final no|al final no puedo|al final no voy|al final no podre|finalmente no|finalmente no puedo
            |finalmente no voy|esta vez no|esta vez no puedo|esta vez no voy|esta vez no vamos|esta vez no me quedo|esta vez no ire|hoy no|yo no|yo no puedo|yo no voy|yo paso|paso esta vez
            |esta vez paso|me lo pierdo|me la pierdo|otra vez sera|para la proxima|a la proxima|la proxima
            |sera la proxima|en otra ocasion|otro dia|lo dejo para|lo siento no puedo|ausente|no contad conmigo
            |no asistiremos|declino|no me da tiempo|no me queda bien|no alcanzo|no alcanzo a llegar|no acudire
            |no acudo|no salgo|no podre estar|no puedo estar|no estaremos|no me cuadra|me viene mal|me viene fatal
            |me pilla fuera|me pilla mal|me pilla de viaje|me coincide|me coincide con|no doy abasto|se cae|se borra
            |se da de baja|no acude|causa baja|yo no podre|me temo que no|me temo que no puedo|lamentablemente no
            |desgraciadamente no|esta vez no podre|quedo fuera|no me animo|no me sumo|no me uno|no cuenten|no cuentes
            |no conteis|no contar conmigo|no contar|no podria|no se apunta|no se une|no se suma|hoy no puedo
            |ese dia no puedo|ese dia no|el sabado no puedo|el domingo no puedo|este finde no puedo|este sabado no
            |este finde no|este no|me sera imposible|me va a ser imposible|va a ser que no|tampoco puedo|tampoco voy
            |yo tampoco|yo tampoco puedo|yo tampoco voy|ni yo|no llegamos|no vamos a poder|no va a poder
            |no van a poder|no va a ir|no voy a ir|no iremos|no ira|no iran|no vendra|no vengo|no vendre|no vendran
            |no vamos a ir|no saldre|me rajo|me he rajado|me desmarco|me excuso|excusado|excusada|rechazo|rechazado
            |declina|renuncio|cedo mi plaza|cedo mi sitio|dejo mi plaza|dejo mi sitio|para otra|para otra vez
            |a la siguiente|la siguiente|en la siguiente|nos vemos en la proxima|nos vemos la proxima|proxima vez
            |la proxima vez|sera para la proxima|en la proxima|no apuntarme|no me apunteis|no me apuntes|no contamos
            |imposible para mi|imposible ese dia|no da|no me da la vida|al final no puede|al final no va
            |al final no viene|al final no pueden|al final no vamos|al final no van|finalmente no puede
            |finalmente no va|ya no vienen|ya no van|ya no pueden|ya no asiste
            """
        ),
        (
            .cancel,
            """
            cancelo|cancelar|cancelado|cancelada|cancela|cancelen|cancelo mi|cancelo asistencia|tengo que cancelar
            |debo cancelar|baja|me doy de baja|dar de baja|dadme de baja|denme de baja|me borro|borrame|borradme
            |borrenme|quitame|quitadme|quitenme|quita|quitar|quiten|borra|borrar|me bajo|bajame|me retiro|me salgo
            |anulo|anulado|anulada|anular|tachame|eliminado|eliminar|elimina|me quito|me desapunto|desapuntame
            """
        ),
        (
            .excuse,
            """
            tengo planes|ya tengo planes|tengo otro compromiso|tengo compromiso|tengo un compromiso|otro compromiso
            |estoy ocupado|estoy ocupada|ocupado|ocupada|me surgio algo|me ha surgido algo|surgio algo|me surgio
            |me surgio un|me ha surgido un imprevisto|me ha surgido|un imprevisto|imprevisto|estoy de viaje
            |estare de viaje|de viaje|estare fuera|fuera de la ciudad|fuera de madrid|tengo otra cosa
            |ya tengo algo|ya tengo plan|tengo plan|tengo lio|lio|tengo un lio|tengo comida|tengo cena|tengo boda
            |tengo un evento|tengo evento|tengo guardia|guardia|estoy liado|estoy liada|liado|liada
            |tengo medico|me toca trabajar|trabajo ese dia|ese dia trabajo
            |viajo|viajo ese dia|estare trabajando|me voy de viaje|me voy fuera
            |no estoy en la ciudad|no estoy en madrid|no estoy aqui|tengo examen|tengo visita|tengo familia
            |tengo otro evento|otro evento|otra cosa|tengo una boda|una boda|tengo un viaje|tengo un cumple
            |tengo cumple|un cumple|de vacaciones|estoy de vacaciones|estoy muy liado|estoy muy liada|complicado
            |lo tengo complicado|se me complica|se me ha complicado|se me complico|me ha salido algo|me salio algo
            |me salio un|un compromiso|compromiso familiar|compromiso previo
            """
        ),
        (
            .reason,
            """
            turno de tarde|turno de noche|trabajo|tengo que trabajar|trabajando|enfermo|enferma|estoy malo|estoy mala|malo|mala|fiebre|lo siento
            |lo lamento|desgraciadamente|por desgracia|desafortunadamente|lamentablemente|examen|boda|que pena
            |una pena|lastima|que lastima|resfriado|resfriada|viaje|gripe|medico|lesion|lesionado|lesionada|dolor
            |hospital|clase|curro|viajando|constipado|constipada|cansado|cansada|agotado|agotada|migrana|covid
            |entierro|funeral|operacion|mudanza|examenes|oposiciones|reunion de trabajo|me hubiera gustado
            |me habria gustado|hubiera querido|queria ir|me encantaria pero
            """
        ),
        (
            .doubt,
            """
            probablemente no|quizas no|quiza no|tal vez no|a lo mejor no|puede que no|posiblemente no|creo que no
            |no creo|no creo que|no cancelo|no cancelar|sin cancelar|no cancelado|se cancela|no se cancela
            |no me borro|no me bajo|no digo que no|por que no|evento cancelado|broma|es broma|mejor no se
            |puedo llevar a|no llego|igual no|igual no puedo|confirmo el|creo que no puedo|creo que no podre
            |creo que no voy|no creo que pueda|no creo que vaya|lo veo dificil|dificil|lo tengo dificil|esta dificil
            |sin respuesta|no contesta|no ha contestado|no responde|no ha respondido|sin contestar|por contestar
            |en lugar de|en mi lugar|sustituye|en vez de|puede que cancele|quizas cancele|a lo mejor cancelo
            |no es que no|no es que no quiera|nunca digo que no|no me niego|ni si ni no|si o no|casi seguro que no
            |da igual|me da igual|lo que digais|lo que sea|no hace falta
            """
        ),
        (
            .waiting,
            """
            lista de espera|en espera|suplente|reserva|suplentes|si hay sitio|si queda sitio|si hay hueco
            |si queda hueco|si hay plaza|si queda plaza
            """
        ),
        (
            .neutral,
            """
            no lo he terminado|no la he terminado|sin spoilers|pendiente de pago|pendiente pago|pendiente de pagar|falta pagar|por pagar|sin pagar|no pagado aun|falta el pago|no voy solo|no voy sola|no ire solo|no ire sola|no vengo solo|no vengo sola|se elimino este mensaje|eliminaste este mensaje|este mensaje fue eliminado|mensaje eliminado
            |elimino este mensaje|no como|no come|no bebe|no bebo|no tomo|no toma|no tomo alcohol|no fumo|sin gluten|sin lactosa
            |sin azucar|sin alcohol|sin carne|sin cafeina|sin nueces|sin picante|no hay problema|sin problema
            |sin problemas|no pasa nada|no importa|no picante|no tengo coche|no conduzco|sin coche|no tengo carro
            |no conozco a nadie|no soy vegetariano|no soy vegetariana|no tengo alergias|sin alergias|no ha pagado
            |no he pagado|no pagado|no dudes|no olvideis|no olviden|sin prisa|primera vez|nunca he ido|sin duda
            |no comemos|no bebemos|no puedo comer|no puedo beber|no puede comer|no puede beber|alergico|alergica
            |no puedo comer gluten|no come carne|no come pescado|no comen|no beben|no como pescado|no como cerdo
            |no como gluten|no tengo hambre|no llevo coche|no llevo nada|no llevo|no llevamos|no hace frio
            |no hay prisa|no soy de cafe|no tomo cafe|no toma cafe|no me gusta|no le gusta|no conozco el sitio
            |no conozco|no se donde es|no es problema|no os preocupeis|no te preocupes|no se preocupen|no fumador
            |no fumadora|no vegano|no vegetariano|no alcohol|no gluten|no lactosa|no carne|no tengo problema
            |no me importa|no tengo telefono|no he leido|no he terminado|no termine|no lo he leido|no tan tarde
            |no mucho|no solo|sin cebolla|sin perro|sin nada|sin leche|sin marisco|sin huevo|sin problema alguno
            |sin compromiso|sin ruido|sin cafe
            """
        ),
        (.negation, "nunca|tampoco|ni|jamas|nadie|ninguno|ninguna"),
    ]
}
