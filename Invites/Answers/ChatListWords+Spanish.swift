extension ChatListWords {
    static let spanish: List = [
        (
            .motion,
            """
            voy|yo voy|vamos|va|ire|estare|vengo|iremos|presente|si|sii|siii|claro|claro que si|por supuesto
            |desde luego|confirmado|confirmada|apuntado|apuntada|yo|yo si|yo tambien|tambien voy|puedo ir|podre ir
            |ahi voy|alla voy|alli voy|van|vienen|encantado|encantada|con gusto|con mucho gusto|yo quiero|me sumo
            |me uno|listo|lista|dentro|me animo|quizas|quiza|tal vez|a lo mejor|puede|puede ser|puede que
            |posiblemente|probablemente|depende
            """
        ),
        (.settle, "confirmo"),
        (.loneMaybe, "puede"),
        (
            .maybe,
            """
            dudan|se lo piensan|quizas|quiza|tal vez|talvez|a lo mejor|puede ser|puede que|puede que vaya|posiblemente|probablemente
            |es probable|probable|por confirmar|sin confirmar|pendiente|pendiente de confirmar|pendiente confirmar
            |dudoso|dudosa|dudosos|dudosas|indecisos|en duda|con dudas|no se|no lo se|no se aun|aun no se
            |aun no lo se|todavia no se|todavia no lo se|no se si|no se si puedo|no se si podre|no se si voy
            |no estoy seguro|no estoy segura|no seguro|no segura|no es seguro|depende|segun|ya vere|ya veremos|vere
            |veremos|a ver|intentare|intentare ir|intento|lo intento|lo intentare|hare lo posible|tratare
            |tratare de ir|trato de ir|os digo|os digo algo|te digo|te digo algo|les digo|ya os dire|ya te digo
            |ya les digo|ya os digo|te aviso|os aviso|les aviso|aviso luego|te confirmo|os confirmo|les confirmo
            |confirmo luego|confirmo manana|confirmo despues|confirmo mas tarde|luego confirmo|manana confirmo
            |tengo que mirarlo|lo miro|tengo que ver|voy a ver|tengo que mirar|tengo que confirmar|estoy viendo
            |si puedo voy|si puedo|si llego|si salgo|si me da tiempo|si consigo|si termino|si encuentro|si no llueve
            |ojala|ojala pueda|indeciso|indecisa|provisional|50%|talves|tentativo|igual voy|igual puedo|igual me paso
            |igual me apunto|igual si|lo mismo voy|a ver si puedo|a ver si|ya te cuento|ya os cuento|os cuento
            |te cuento luego|me lo pienso|lo pienso|lo estoy pensando|dejame ver|dejadme ver|dejenme ver|dejame mirar
            |aviso manana|por ver|por definir|sin decidir|no decidido|no he decidido|aun no|todavia no|confirmare
            |os confirmare|te confirmare|les confirmare|confirmo en|confirmo esta noche|confirmo pronto
            |confirmo cuando|confirmo antes|confirmo hoy|confirmo en unos dias|confirmare manana|confirmare luego
            |a confirmar|falta confirmar|pendiente de|esta por ver|esta por confirmar|quiza si|quizas si|tal vez si
            |probablemente si|seguramente si|posiblemente si|si las cosas van bien|en principio|en principio si
            |en principio voy|en principio me apunto|en teoria|en teoria si|hare lo posible por ir
            |hare todo lo posible|voy a intentar|voy a intentarlo|voy a intentar ir|voy a tratar|trataré|procurare
            |procuro|intentamos|intentaremos|depende de|todo depende|al 50|50 50|mitad mitad|no prometo
            |no prometo nada|sin prometer|no garantizo|no aseguro|no aseguro nada|no puedo asegurar
            |no puedo confirmar|no puedo confirmar aun|no puedo prometer|no lo tengo claro|no tengo claro
            |no lo veo claro|sin confirmacion|tentativa|dudando|estoy dudando|tengo dudas|tengo que consultarlo
            |lo consulto|pregunto en casa|lo hablo|miro la agenda|miro agenda|miro horario|miro y os digo|miro y digo
            |miro y confirmo|veo y confirmo|veo y aviso|hoy confirmo|luego os confirmo|mañana os confirmo|duda|dudas
            |dudo|dudoso aun|en el aire|por decidir|lo decido luego|decidire|a medias|indeciso aun
            """
        ),
        (
            .likely,
            """
            creo que si|creo que puedo|creo que voy|casi seguro|espero ir|espero poder|espero llegar|supongo
            |deberia poder|seguramente|igual
            """
        ),
        (
            .late,
            """
            llego tarde|llegare tarde|llego un poco tarde|llegare un poco tarde|llego mas tarde|llegare mas tarde
            |llegamos tarde|llega tarde|llegara tarde|tarde|voy mas tarde|voy tarde|voy un poco mas tarde
            |me uno mas tarde|me uno luego|un poco tarde|un poquito tarde|algo tarde|con retraso|me retraso
            |me retrasare|quizas llegue tarde|quiza llegue tarde|puede que llegue tarde|a lo mejor llego tarde
            |tal vez llegue tarde|tal vez llego tarde|quizas llego tarde|igual llego tarde|me voy antes|me voy pronto
            |me ire antes|me ire pronto|salgo antes|me tengo que ir antes|tengo que irme antes|me tengo que ir pronto
            |no puedo quedarme mucho|solo un rato|un rato|me paso un rato|me paso luego|llego sobre las|llego a las
            |no puedo llegar antes|no llego antes|no puedo antes|no llego hasta|me paso|llego mas o menos
            |llegare sobre|llegare a las|llegaremos tarde|llegaremos un poco tarde|llegamos un poco tarde
            |me incorporo|me incorporo mas tarde|me incorporare|me uno despues|me uniré|me unire mas tarde
            |me unire luego|voy despues|voy luego|voy un rato|voy un ratito|un ratito|solo un ratito|me paso despues
            |me pasare|me pasare luego|me pasare un rato|paso un rato|paso luego|paso mas tarde|vengo tarde
            |vengo mas tarde|vendre tarde|vendre mas tarde|voy a llegar tarde|voy a llegar un poco tarde
            |me retraso un poco|con un poco de retraso|tengo que irme pronto|me voy a las|me ire a las|salgo pronto
            |no me quedo mucho|no puedo quedarme|no puedo quedarme hasta|no me quedo hasta|no puedo antes de
            |no llego antes de|no puedo llegar hasta|no podre llegar antes|a media tarde|cuando salga del trabajo
            |al salir del trabajo|despues del trabajo|saliendo del trabajo|a ultima hora|a partir de las|quiza tarde
            |quizas tarde|tal vez tarde|quiza un poco tarde|quizas un poco tarde|quizas llegue un poco tarde
            |quiza llegue un poco tarde|puede que llegue un poco tarde|a lo mejor llego un poco tarde
            """
        ),
        (
            .yes,
            """
            conta conmigo|contame|yo me prendo|me prendo|me copo|confirmadisimo|confirmadisima|cuenten conmigo|ahi caigo|alla caigo|seguro que si|seguro si|me apunto|yo me apunto|me apunto yo|apuntame|apuntadme|apuntenme|apuntarme|nos apuntamos|apuntanos
            |apuntadnos|apunta|me anoto|anotame|anotenme|anotadme|cuenta conmigo|cuenten conmigo|contad conmigo
            |cuenta con nosotros|contad con nosotros|conmigo contad|voy|yo voy|si voy|si ire|ire|ahi estare
            |alli estare|alla estare|ahi estaremos|alli estaremos|estare|estare ahi|estare alli|asistire|asisto
            |asistiremos|acudire|confirmado|confirmada|confirmo asistencia|confirmo mi asistencia|me uno|me sumo
            |yo me sumo|sumame|sumenme|sumadme|yo tambien|yo tambien voy|yo tambien me apunto|tambien voy
            |tambien me apunto|a mi tambien|claro que si|claro que voy|por supuesto|por supuesto que si|desde luego
            |si me apunto|si asistire|si asisto|encantado|encantada|encantados|con mucho gusto|con gusto
            |no me lo pierdo|no me lo pierdo por nada|no me la pierdo|no lo pierdo|no falto|no faltare|no fallo
            |no fallare|sin falta|alla nos vemos|nos vemos alli|nos vemos ahi|nos vemos alla|alli nos vemos
            |ahi nos vemos|nos vemos el sabado|nos vemos el domingo|nos vemos manana|presente|va|vamos|iremos|vengo
            |ya me apunto|yo si|yo si voy|yo si puedo|si puedo ir|si podre|si podre ir|puedo ir|podre ir
            |sera un placer|como no|como me lo voy a perder|no me lo perderia|pa alla voy|reservame
            |resérvame un sitio|guardame sitio|guardadme sitio|apuntado|apuntada|apuntados|me encantaria
            |asistencia confirmada|siii|siiii|sii|sip|yo incluido|si claro|claro|me animo|yo me animo|de cabeza
            |ahi voy|alla voy|alli voy|cuentame|cuentenme|contadme|apunto|me apuntas|me apuntais|yo encantado
            |yo encantada|me vengo|yo vengo|yo fijo|contad con|cuenten con|reservadme|reservenme|asi que voy
            |yo tambien quiero|tambien quiero ir|quiero apuntarme ya|yo quiero|yo quiero ir|yo si me apunto
            |a mi apuntame|a mi me apuntas|me podeis apuntar|me puedes apuntar|podeis contar conmigo
            |puedes contar conmigo|pueden contar conmigo|se puede contar conmigo|contando conmigo
            |por supuesto que voy|claro que me apunto|claro que iremos|claro que vamos|seguro que voy|voy seguro
            |voy fijo|ire seguro|ire fijo|voy voy|voooy|vooy|yo me uno|yo tambien me uno|tambien me uno
            |tambien me sumo|yo tambien me sumo|sumado|sumada|nos sumamos|nos unimos|nos vemos entonces
            |nos vemos ese dia|alli nos vemos todos|alli estare sin falta|alli estaremos sin falta|no fallamos
            |no faltamos|no faltaremos|no me la perderia|no me lo perderia por nada|no me lo puedo perder
            |no me lo quiero perder|no pienso faltar|no pienso perdermelo|como voy a decir que no|como decir que no
            |quien dice que no|no puedo decir que no|imposible decir que no|imposible faltar|imposible perdermelo
            |eso esta hecho|cuenta con ello|sera un gusto|con placer|confirmamos|confirmamos asistencia
            |confirmo que voy|confirmo si|confirmo que si|confirmo asistencia de|asistencia si|dentro|estoy dentro
            |yo dentro|me meto|me anoto tambien|ya estoy apuntado|ya estoy apuntada|ya me he apuntado|ya me apunte
            |apuntadisimo|apuntadisima|apuntaditos|me apunto tambien|me apunto encantado|me apunto encantada
            |me apunto seguro|me apunto yo tambien|me apunto a eso|asistiran|vendran|iran|acudiran|confirman
            |se apuntan|se suman|participan|van|vienen
            """
        ),
        (
            .wish,
            """
            quiero ir|me gustaria|me gustaria ir|quisiera ir|me gustaria asistir|tengo ganas|con ganas|me interesa
            |quiero apuntarme|quiero asistir
            """
        ),
        (
            .loneYes,
            """
            siii|siiii|sii|sip|claro|voy|yo|si|seguro|fijo|dale|de una|listo|lista|obvio|por mi si|listos|listas
            |sumo|apunto|confirma|genial voy|aqui|yo yo|yo yo yo|yo mismo|yo misma|presente|cuenta|va|vamos|sale
            |sale vale|orale|jalo|le entro|le caigo|me late|simon|obviamente|totalmente|afirmativo|por descontado
            |hecho
            """
        ),
        (
            .seen,
            """
            vale|ah ya|ah ok|ah vale|ah bueno|ya gracias|perfecto|genial|estupendo|gracias|muchas gracias|ok gracias|de acuerdo|entendido|recibido|buenisimo
            |que bien|buen plan|guay|planazo|suena bien|bueno|bien
            """
        ),
        (.but, "pero|aunque|sin embargo|lo que pasa|mas no"),
        (
            .condition,
            """
            si puedo voy|si puedo|si llego|si salgo|si me da tiempo|si consigo|si termino|si encuentro|si no llueve
            |siempre que|en caso|con tal|cuando salga|a condicion|si me|si te|si se|si nos|si el|si la|si los|si las|si mi|si mis
            |si un|si una|si hay|si no hay|si alguien|si nadie|si todo|si no me|si no se|si acabo|si vuelvo|si sale
            """
        ),
        (
            .others,
            """
            el va|ella va|ellos|ellas|quien|quienes|alguien|todos|todas|vosotros|ustedes|usted|os|tu|te|le|les
            |cada uno|vosotras|los demas|el resto|cada cual
            """
        ),
        (
            .invitation,
            """
            apuntaos|apuntense|bienvenidos|venid|vengan|por favor confirmad|confirmad|confirmen|quien viene
            |quien se apunta|os apuntais|se apunta|poned|pongan|ponganse|apuntarse|animaos|animense|recordad
            |recuerden|el que quiera|los que|para apuntarse|quien puede|quien quiere|alguien se apunta|alguien viene
            |alguien va|os venis|te vienes|vienes|venis|se vienen|os animais|te animas|te apuntas|apuntad
            |necesito saber|decidme|diganme|digan si|quien mas|quien se une|quien se suma|quien se anima|contestad
            |contesten|levanten la mano|podeis venir|pueden venir
            """
        ),
        (
            .question,
            """
            quien|quienes|cuando|donde|como|que|cual|cuanto|cuantos|a que hora|puedo llevar|podemos llevar|se puede
            |hay que
            """
        ),
        (
            .filler,
            """
            el|la|los|las|de|del|para|por|a|al|yo|me|mi|mis|este|esta|ese|esa|sabado|domingo|viernes|lunes|martes
            |miercoles|jueves|hoy|manana|hola|buenas|buenos dias|en|un|una|lo|se|es|que|muy|mucho|tarde|noche|ya|ahi
            |alli|hi|chicos|chicas|gente|esta vez|finde|fin de semana|cafe|comida|cena|quedada|reunion|evento
            |encuentro|perdon|disculpa|disculpen|disculpad|siento|lo siento mucho|porfa|por favor|final|al final|soy
            |estoy|tengo|y|con|ir|ese dia|dia|tambien|solo|abrazo|besos|saludos|muchisimas|tertulia|lista|xd|jaja
            |jajaja|jeje|uf|uff|ay|oh|ah|vaya|pues|bueno|venga|anda|oye|chic@s|tod@s|tios|tias|wey|guey|che|nomas
            |ahorita|pronto|luego|este finde|esta semana|esta noche|esta tarde|mañana|por la tarde|por la manana
            |por la noche|el jueves|el viernes|el sabado|el domingo|que se me olvidaba|muchisimo|tanto|plan|sitio|eso
            |asi|aqui|misma|mismo
            """
        ),
        (
            .list,
            """
            lista|lista de asistentes|lista de asistencia|lista de participantes|asistentes|asistencia|apuntados
            |apuntaos|apuntarse|inscritos|inscripcion|inscripciones|participantes|confirmados|confirmadas|los que van
            |los que vienen|quienes van|quienes vienen|quien viene|quien va|invitados|hasta ahora|nos apuntamos
            |asisten|de|la|los|para|el
            """
        ),
        (
            .label,
            """
            cuando|fecha|hora|lugar|donde|direccion|precio|coste|costo|nota|notas|tema|organiza|organizador
            |organizadora|contacto|enlace|plazas|aforo|ejemplo|sitio|local|que|quien|menu|traer|importante|aviso
            |recordatorio|titulo|asunto|evento|ubicacion|telefono|plazo|cupo|pd|p.d|dia|horario|ej|p.ej
            """
        ),
        (.rules, "reglas|normas|agenda|programa|menu|opciones|notas|instrucciones|orden del dia|temas"),
        (
            .bring,
            """
            llevo|llevo a|llevare|llevare a|traigo|traigo a|traere|traere a|llevamos|trae|trae a|lleva a|viene con
            |voy a llevar
            """
        ),
        (.with, "con|junto con|acompanado de|acompanada de|acompanado por|yo y|yo con|voy con|vamos con|ire con"),
        (.and, "y|e|mas|y ademas|junto a"),
        (.plus, "mas"),
        (
            .without,
            """
            sin acompanante|sin pareja|sin mi pareja|sin ninos|sin mi mujer|sin mi marido|sin amigos|sin +1
            |sin invitados|incluyendo|incluido|incluida|incluidos|contando
            """
        ),
        (
            .article,
            """
            un=1|una=1|uno=1|mi|mis|su|sus|nuestro|nuestra|el|la|otro=1|otra=1|mi mejor|una buena=1|un buen=1
            """
        ),
        (
            .companion,
            """
            senora|novia|novio|pareja|mujer|vieja|viejo|marido|esposa|esposo|hijo|hija|nino|nina|bebe|madre|padre|mama|papa|hermano
            |hermana|prima|primo|amigo|amiga|acompanante|invitado|invitada|companero|companera|colega|peque|suegra
            |suegro|cunado|cunada|sobrino|sobrina|tio|tia|abuela|abuelo|prometida|prometido|chica|chico|vecino|vecina
            |companero de piso|companera de piso|pololo|polola|nena|nene|amiguito|pequeno|pequena|persona mas
            |suegrita|yerno|nuera|nieto|nieta|madrina|padrino|ahijado|ahijada|mejor amigo|mejor amiga|media naranja
            |costilla|parienta|pariente|chati|churri|cari|compi|compa|becario|becaria|socio|socia|vecinita|hijito
            |hijita|crio|cria|chaval|bebita|bebito|tia abuela|roomie|enamorado|enamorada|marinovio|alguien mas
            |alguien
            """
        ),
        (
            .companions,
            """
            compania|amigos|amigas|hijos|hijas|ninos|ninas|familia|invitados|acompanantes|companeros|companeras|colegas
            |hermanos|hermanas|primos|peques|ninos mas|vecinos|familiares|parientes|sobrinos|nietos|hijas pequenas
            |crios|chavales|los ninos|los peques|un grupo|gente|unos amigos|unas amigas|varios amigos|varias amigas
            |algun amigo|alguna amiga|algunos amigos
            """
        ),
        (.twoCompanions, "padres|gemelos|gemelas|mellizos|suegros|abuelos"),
        (
            .thing,
            """
            vino|tarta|pastel|postre|galletas|ordenador|portatil|cerveza|cervezas|bebida|bebidas|comida|ensalada
            |tortilla|guitarra|camara|libro|libros|juegos|perro|gato|leche|azucar|ganas|muchas ganas|mucho gusto
            |dulces|fruta|pan|queso|placer|gusto|ilusion|mucha ilusion|algo|algo de|botella|botellas|hielo|pizza
            |bizcocho|retraso|dudas|reservas|mascota|limon|hielos|alegria|altavoz|altavoces|sillas|mesa|vasos|platos
            |servilletas|refrescos|refresco|agua|zumo|cava|sidra|gin|ron|tequila|mezcal|guacamole|nachos|empanadas
            |empanada|croquetas|jamon|embutido|hummus|quiche|gazpacho|paella|arroz|pasta|sandwiches|bocadillos
            |chocolate|bombones|flores|regalo|regalos|balon|pelota|raqueta|bici|bicicleta|manta|toalla|baraja|cartas
            |dados|dinero|cash|efectivo|lo que haga falta|cosas|unas cosas|unas cervezas|una botella|un vino
            |un postre
            """
        ),
        (.unit, "personas|persona|pers|plazas|plaza|sitios|sitio|adultos|adulto|asientos|cupos|lugares"),
        (.adult, "adultos|adulto|ninos|nino|nina|ninas|peques"),
        (
            .alone,
            "nada mas yo|nomas yo|yo nada mas|yo nomas|solo voy yo|voy yo solo|voy yo sola|ire solo|ire sola|ire yo solo|ire yo sola|seria solo yo|seria solo|seria sola|seremos solo yo|al final voy solo|al final voy sola|solo vengo yo|vengo solo|vengo sola|quedo yo solo|solo yo|yo solo|yo sola|solamente yo|sin nadie|voy solo|voy sola|solo una persona"
        ),
        (
            .pair,
            """
            los dos|las dos|nosotros dos|vamos los dos|ambos|en pareja|vamos dos|somos dos|los 2|mi pareja y yo
            |mi novia y yo|mi novio y yo|mi mujer y yo|mi marido y yo|mi esposa y yo|mi esposo y yo
            """
        ),
        (.trio, "los tres|las tres|nosotros tres|los 3"),
        (
            .totalBefore,
            """
            somos|vamos|seremos|iremos|vamos a ser|venimos|estaremos|total|total de|en total|familia de|grupo de
            |mesa para|para|nosotros|nosotras|cuenta con|contad con|cuenten con
            """
        ),
        (.totalAfter, "en total|total|contandome|contandome a mi"),
        (.more, "mas|adicional|adicionales|acompanante|acompanantes|invitado|invitados|extra"),
        (.also, "tambien|tambien viene|viene tambien|tambien va|tambien vienen|viene conmigo|se apunta tambien"),
        (.number, "un=1|una=1|uno=1|dos=2|tres=3|cuatro=4|cinco=5|seis=6|siete=7|ocho=8"),
    ]
}
