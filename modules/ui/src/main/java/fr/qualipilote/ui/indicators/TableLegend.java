package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the signs of the table mean, and its keys. */
final class TableLegend extends Div {

    private static final List<String> KEYS = List.of(
            "move", "edges", "page", "enter", "save", "cancel", "clear", "choose", "copy", "back", "formula", "look",
            "leave");

    private final Wording words = Wording.here();

    /** @param enters whether the person can enter anything: then the keys are told too */
    TableLegend(boolean enters) {
        addClassName("qp-mt-legend");
        UnorderedList signs = new UnorderedList();
        signs.addClassName("qp-legend");
        for (Verdict verdict : List.of(Verdict.MET, Verdict.CLOSE, Verdict.MISSED)) {
            signs.add(entry(
                    MeasureWords.sign(verdict),
                    "qp-mt-legend-" + verdict.name().toLowerCase(Locale.ROOT),
                    words.text("indicator.verdict." + verdict.name())));
        }
        signs.add(entry("–", null, words.text("indicator.legend.no-case")));
        signs.add(entry("?", null, words.text("indicator.legend.not-measured")));
        signs.add(entry("", "qp-mt-legend-notdue", words.text("indicator.legend.not-due")));
        for (Method method : List.of(Method.SAMPLE, Method.CARRIED_FORWARD)) {
            signs.add(entry(
                    words.text("indicator.mark." + method.name()),
                    "qp-mt-mark",
                    words.label(method).toLowerCase(words.locale())));
        }
        for (MeasureState state : MeasureState.values()) {
            signs.add(entry(
                    "",
                    "qp-mt-state qp-mt-is-" + state.name().toLowerCase(Locale.ROOT),
                    words.label(state).toLowerCase(words.locale())));
        }
        add(signs);
        if (enters) {
            add(keys());
        }
    }

    private Details keys() {
        Facts list = new Facts();
        KEYS.forEach(
                key -> list.fact(words.text("indicator.keys." + key), words.text("indicator.keys." + key + ".does")));
        Details details = new Details(words.text("indicator.keys"), list);
        details.addClassName("qp-mt-keys");
        return details;
    }

    private static ListItem entry(String sign, @Nullable String className, String meaning) {
        Span mark = new Span(sign);
        mark.addClassName("qp-mt-legend-sign");
        if (className != null) {
            mark.addClassNames(className.split(" "));
        }
        mark.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(mark, new Span(meaning));
    }
}
