package fr.qualipilote.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.ui.testing.Screens;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DataTableTest {

    private static final List<String> HEADINGS = List.of("Critère", "BARU", "SMI");

    private static Markup words(String words) {
        return new Markup().text(words);
    }

    @Test
    void aWrittenRowHasAHeadingAndTheColumnBesideEachValue() {
        NativeTableRow row = new DataTable("Réponses", HEADINGS).row(words("A"), words("Oui"), words("Non"));

        Document read = Screens.written(row.getElement());
        assertThat(read.select("th[scope=row]").eachText()).containsExactly("A");
        assertThat(read.select("td").eachText()).containsExactly("Oui", "Non");
        assertThat(read.select("td").eachAttr("data-label")).containsExactly("BARU", "SMI");
        assertThat(row.getElement().getChildCount()).isZero();
    }

    @Test
    void aTableThatKeepsItsColumnsDoesNotRepeatThem() {
        DataTable table = new DataTable("Réponses", HEADINGS).steady();

        Document read = Screens.written(
                table.row(words("A"), words("Oui"), words("Non")).getElement());
        assertThat(table.hasClassName("qp-steady")).isTrue();
        assertThat(read.select("td").eachAttr("data-label")).isEmpty();
    }

    @Test
    void aRowThatIsWrittenAnewStaysInItsPlace() {
        DataTable table = new DataTable("Réponses", HEADINGS);
        table.row(new Span("A"), new Span("1"), new Span("2"));
        NativeTableRow row = table.row(words("B"), words("Oui"), words("Non"));
        table.row(words("C"), words("Oui"), words("Oui"));

        table.rewrite(row, words("B"), words("Peut-être"), words("Non"));

        assertThat(row.getElement().getParent().indexOfChild(row.getElement())).isEqualTo(1);
        assertThat(Screens.writtenTexts(row.getElement())).containsExactly("B", "Peut-être", "Non");
    }

    @Test
    void theButtonsOfWrittenRowsAreHeardByWhatTheyAskFor() {
        List<String> asked = new ArrayList<>();
        DataTable table = new DataTable("Réponses", HEADINGS).whenAsked(asked::add);

        Screens.ask(table, "0/2");

        assertThat(asked).containsExactly("0/2");
    }
}
