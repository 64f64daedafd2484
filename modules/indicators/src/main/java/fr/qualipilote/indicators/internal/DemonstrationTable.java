package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table on the wall of the first user, January to May 2022, as its interim report of 24 June 2022 prints it, with the definitions
 * that the report gives.
 *
 * <p>What the report does not say is not made up: there are no numerators, and a source stands only where the report names one. It
 * does not say who gives which value either: here it is the service that the report's action plan names beside the indicator, the
 * service named in the indicator itself, or else the quality mission.
 */
final class DemonstrationTable {

    static final YearMonth FIRST = YearMonth.of(2022, 1);

    /** Values are asked for from the month that is under way on. */
    static final YearMonth COLLECTED_FROM = YearMonth.of(2022, 6);

    static final String INHABITANTS = "Habitants du département";
    static final BigDecimal GERS = BigDecimal.valueOf(198_213);
    static final String INHABITANTS_SOURCE = "Bilan intermédiaire Qual-e-Pref du 24 juin 2022";

    private static final String[] PLAIN = {};

    private DemonstrationTable() {}

    /**
     * @param division names of numerator and denominator; none where the value is counted as it is
     * @param figure whether the denominator is the number of inhabitants
     * @param share whether 100 % is the most there can be
     * @param service code of who gives the values
     * @param values from January on, as printed
     * @param notes by month, where the report says how a value came about
     */
    record Row(
            String name,
            String comment,
            String definition,
            String formula,
            String[] division,
            boolean figure,
            boolean share,
            Unit unit,
            Target target,
            String source,
            String service,
            List<String> values,
            Map<YearMonth, Note> notes) {}

    record Note(Method method, @Nullable Integer cases, String comment) {}

    static List<Row> rows() {
        return List.of(
                new Row(
                        "Taux de connexions au site IDE",
                        "Indicateurs mensuel",
                        "",
                        "Nombre de visites au site IDE au cours de la période / nombre d’habitants du département",
                        new String[] {"visites au site IDE au cours de la période"},
                        true,
                        false,
                        Unit.PERCENT,
                        Target.Floor.of("5"),
                        "",
                        "SICRE",
                        List.of("32,37 %", "21,76 %", "26,00 %", "49,74 %", "21,94 %"),
                        Map.of()),
                new Row(
                        "Taux d'engagement réseaux sociaux",
                        "Indicateurs mensuel",
                        "Permet de mesurer l’efficacité des publications plutôt que le seul nombre d’affichages.",
                        "Nombre de participations ou interactions (engagements) / nombre de fois où ces publications sont"
                                + " affichées (impressions)",
                        new String[] {"participations ou interactions (engagements)", "affichages (impressions)"},
                        false,
                        true,
                        Unit.PERCENT,
                        Target.Floor.of("2"),
                        "",
                        "SICRE",
                        List.of("5,21 %", "4,88 %", "4,94 %", "6,29 %", "5,91 %"),
                        Map.of()),
                new Row(
                        "Taux d'appels décrochés",
                        "Indicateurs mensuel",
                        "Mesure de la qualité de service téléphonique rendu à l’utilisateur.",
                        "Appels décrochés / appels présentés",
                        new String[] {"appels décrochés", "appels présentés"},
                        false,
                        true,
                        Unit.PERCENT,
                        Target.Floor.of("90"),
                        "logiciel de gestion interne",
                        "SIDSIC",
                        List.of("89,65 %", "90,32 %", "89,25 %", "87,67 %", "88,19 %"),
                        Map.of()),
                new Row(
                        "Taux de dossiers de fraude documentaire détectés SMI",
                        "Indicateurs T4 2021",
                        "Détection des demandes frauduleuses de titres déposées par des usagers.",
                        "Nombre de fraudes avérées pour 100 demandes (pièces contrefaites, falsifiées, usurpation d’identité)",
                        new String[] {"fraudes avérées", "demandes"},
                        false,
                        true,
                        Unit.PERCENT,
                        Target.Floor.of("0.5"),
                        "",
                        "SMI",
                        List.of("0,59 %", "0,61 %", "0,55 %", "0,63 %", "0,62 %"),
                        Map.of()),
                delay(
                        "Délai moyen de traitement des demandes d'admission au séjour",
                        "Indicateurs mensuel",
                        "Pour la préfecture du Gers, ces dossiers sont traités par un seul service.",
                        "60",
                        "SMI",
                        List.of("40", "57", "49", "54", "53"),
                        Map.of()),
                delay(
                        "Délai moyen de traitement des demandes de renouvellement de séjour",
                        "Indicateurs mensuel",
                        "Pour la préfecture du Gers, ces dossiers sont traités par un seul service.",
                        "60",
                        "SMI",
                        List.of("67", "52", "51", "44", "53"),
                        Map.of()),
                delay(
                        "Délai moyen de traitement des courriels",
                        "échantillon de 46 mails février-mars 2022",
                        "La préfecture s’engage à répondre dans les 5 jours.",
                        "5",
                        "BARU",
                        List.of("1", "1", "1", "1", "1"),
                        mails()),
                delay(
                        "Délai moyen de traitement des courriers",
                        "pas de courrier de demande d'information",
                        "La préfecture s’engage à répondre dans les 10 jours.",
                        "10",
                        "BARU",
                        List.of("-", "-", "-", "-", "-"),
                        Map.of()),
                delay(
                        "Délai moyen de traitement des réclamations",
                        "2 réclamations en février 2022",
                        "La préfecture s’engage à répondre dans les 5 jours.",
                        "5",
                        "QUALITE",
                        List.of("1", "1", "1", "1", "1"),
                        complaints()),
                updates(
                        "Taux de mise à jour du serveur vocal interactif",
                        "Taux de mise à jour du serveur vocal interactif dans le délai de 3 jours.",
                        "SIDSIC"),
                new Row(
                        "Nombre d'usager inscrits au point numérique",
                        "nombre d'usager par mois",
                        "Permet de suivre l’activité des médiateurs numériques de la préfecture. Ce point numérique est"
                                + " complémentaire des 28 France Services du département du Gers.",
                        "Nombre d’utilisateurs inscrits au point numérique",
                        PLAIN,
                        false,
                        false,
                        Unit.COUNT,
                        new Target.None(),
                        "",
                        "BARU",
                        List.of("47", "36", "44", "44", "36"),
                        Map.of()),
                updates(
                        "Taux de mise à jour du site internet",
                        "Taux de mise à jour du site internet dans le délai de 3 jours.",
                        "WEBMESTRE"));
    }

    private static Row delay(
            String name,
            String comment,
            String definition,
            String most,
            String service,
            List<String> values,
            Map<YearMonth, Note> notes) {
        return new Row(
                name,
                comment,
                definition,
                "",
                PLAIN,
                false,
                false,
                Unit.DAYS,
                Target.Ceiling.of(most),
                "",
                service,
                values,
                notes);
    }

    private static Row updates(String name, String definition, String service) {
        return new Row(
                name,
                "Délai de 3 jours",
                definition,
                "Nombre de demandes traitées / nombre total",
                new String[] {"demandes traitées dans le délai de 3 jours", "demandes"},
                false,
                true,
                Unit.PERCENT,
                Target.Floor.of("100"),
                "",
                service,
                List.of("100,00 %", "100,00 %", "100,00 %", "100,00 %", "100,00 %"),
                Map.of());
    }

    /** One sample of February and March, repeated for five months. */
    private static Map<YearMonth, Note> mails() {
        Note sample = new Note(Method.SAMPLE, 46, "Échantillon de 46 mails, février-mars 2022");
        Note carried = new Note(Method.CARRIED_FORWARD, null, "Repris de l’échantillon de 46 mails, février-mars 2022");
        return Map.of(
                FIRST,
                carried,
                FIRST.plusMonths(1),
                sample,
                FIRST.plusMonths(2),
                sample,
                FIRST.plusMonths(3),
                carried,
                FIRST.plusMonths(4),
                carried);
    }

    /** Two in February; the other months had none and repeat its value. */
    private static Map<YearMonth, Note> complaints() {
        Note carried = new Note(Method.CARRIED_FORWARD, 0, "Aucune réclamation : valeur reprise de février 2022");
        return Map.of(
                FIRST,
                carried,
                FIRST.plusMonths(1),
                new Note(Method.EXHAUSTIVE, 2, "2 réclamations en février 2022"),
                FIRST.plusMonths(2),
                carried,
                FIRST.plusMonths(3),
                carried,
                FIRST.plusMonths(4),
                carried);
    }
}
