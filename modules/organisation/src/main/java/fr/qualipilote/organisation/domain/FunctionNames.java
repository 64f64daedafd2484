package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.Function;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which spreadsheets write a function instead of a name. */
public final class FunctionNames {

    private static final Map<String, Function> BY_KEY = Map.ofEntries(
            Map.entry("rq", Function.QUALITY_MANAGER),
            Map.entry("responsablequalite", Function.QUALITY_MANAGER),
            Map.entry("responsabledelaqualite", Function.QUALITY_MANAGER),
            Map.entry("referentqualite", Function.QUALITY_MANAGER),
            Map.entry("referentequalite", Function.QUALITY_MANAGER),
            Map.entry("adjointrq", Function.DEPUTY_QUALITY_MANAGER),
            Map.entry("rqadjoint", Function.DEPUTY_QUALITY_MANAGER),
            Map.entry("adjointaurq", Function.DEPUTY_QUALITY_MANAGER),
            Map.entry("adjointauresponsablequalite", Function.DEPUTY_QUALITY_MANAGER),
            Map.entry("adjointeauresponsablequalite", Function.DEPUTY_QUALITY_MANAGER),
            Map.entry("responsablequaliteadjoint", Function.DEPUTY_QUALITY_MANAGER),
            Map.entry("sg", Function.SECRETARY_GENERAL),
            Map.entry("secretairegeneral", Function.SECRETARY_GENERAL),
            Map.entry("secretairegenerale", Function.SECRETARY_GENERAL),
            Map.entry("prefet", Function.PREFECT),
            Map.entry("prefete", Function.PREFECT));

    /** Longest first: « de la » before « de ». */
    private static final String ARTICLE = "(?: (?:de la|de l'|du|des|de))?";

    private static final Pattern HEAD = Pattern.compile(
            "(?:cheffe|chef|responsable)\\b" + ARTICLE + "(?: ?(?:service|bureau)\\b" + ARTICLE + ")? ?(.+)");

    private FunctionNames() {}

    /** The function of the whole organisation that is written so, for instance « RQ ». */
    public static Optional<Function> read(String text) {
        return Optional.ofNullable(BY_KEY.get(SearchText.key(text)));
    }

    /** The service in « chef du BARU », « chef de service SIDSIC », as {@link SearchText#fold} leaves it. */
    public static Optional<String> serviceHeaded(String text) {
        Matcher head = HEAD.matcher(SearchText.fold(text));
        return head.matches() ? Optional.of(head.group(1)) : Optional.empty();
    }
}
