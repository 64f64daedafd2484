package fr.qualipilote.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import fr.qualipilote.ui.testing.Browserless;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartTabsTest {

    private enum Part {
        FACTS,
        HISTORY
    }

    private final List<Part> read = new ArrayList<>();
    private final List<Part> opened = new ArrayList<>();

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void thePartThatTheAddressAsksForIsOpen() {
        PartTabs<Part> tabs = shown(PartTabs.asked(QueryParameters.of("onglet", "history"), Part.FACTS));

        assertThat(tabs.getSelectedIndex()).isEqualTo(1);
        assertThat(read).containsExactly(Part.HISTORY);
        assertThat(opened).isEmpty();
    }

    @Test
    void withoutOneInTheAddressOrWithOneThatIsUnknownTheUsualPartIsOpen() {
        assertThat(PartTabs.asked(QueryParameters.empty(), Part.HISTORY)).isEqualTo(Part.HISTORY);
        assertThat(PartTabs.asked(QueryParameters.of("onglet", "all"), Part.FACTS))
                .isEqualTo(Part.FACTS);
    }

    @Test
    void aPartIsReadOnceWhenItIsFirstOpened() {
        PartTabs<Part> tabs = shown(Part.FACTS);
        assertThat(read).containsExactly(Part.FACTS);

        tabs.setSelectedIndex(1);
        tabs.setSelectedIndex(0);
        tabs.setSelectedIndex(1);

        assertThat(read).containsExactly(Part.FACTS, Part.HISTORY);
        assertThat(opened).containsExactly(Part.HISTORY, Part.FACTS, Part.HISTORY);
    }

    private PartTabs<Part> shown(Part open) {
        PartTabs<Part> tabs = new PartTabs<>(
                "plan/ACT-1", open, opened::add, List.of(part(Part.FACTS, "Faits"), part(Part.HISTORY, "Historique")));
        UI.getCurrent().add(tabs);
        return tabs;
    }

    private PartTabs.Part<Part> part(Part code, String title) {
        return new PartTabs.Part<>(code, title, () -> {
            read.add(code);
            return new Span(title);
        });
    }
}
