package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.ReferentialHistory;
import fr.qualipilote.referential.ReferentialHistory.Deed;
import fr.qualipilote.referential.SiteId;
import fr.qualipilote.referential.SiteLine;
import fr.qualipilote.referential.Sites;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What was done to a referential and its scope, the latest first. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class HistoryPanel extends Div {

    private static final int MOST = 200;

    private final Wording words = Wording.here();
    private final ReferentialHistory history;
    private final Names names;
    private final BusinessClock clock;
    private final Map<SiteId, SiteLine> sites;

    HistoryPanel(ReferentialHistory history, Sites sites, Names names, BusinessClock clock) {
        this.history = history;
        this.names = names;
        this.clock = clock;
        this.sites = sites.sites().stream().collect(Collectors.toMap(SiteLine::id, Function.identity()));
    }

    HistoryPanel showing(VersionSheet sheet) {
        names.forget();
        List<Deed> deeds = history.of(sheet.line().code(), MOST);
        if (deeds.isEmpty()) {
            add(new Card()
                    .with(new EmptyState(
                            words.text("referential.history.none"), words.text("referential.history.none.next"))));
            return this;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("qp-plain-list", "qp-history");
        list.getElement().setAttribute("reversed", true);
        deeds.forEach(deed -> list.add(line(deed)));
        add(new Card(words.text("referential.history.title")).with(list));
        return this;
    }

    private ListItem line(Deed deed) {
        Paragraph said = new Paragraph(sentence(deed));
        Span signature = new Span(
                words.text("action.signature", names.person(deed.by()), words.moment(deed.at(), clock.today())));
        signature.addClassName("qp-muted");
        Div text = new Div(said, signature);
        text.addClassName("qp-line-text");
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        return item;
    }

    private String sentence(Deed deed) {
        SiteLine site = deed.site() == null ? null : sites.get(deed.site());
        return words.text(
                "referential.deed." + deed.kind().name(),
                deed.edition() == null ? "" : deed.edition(),
                deed.partKind() == null ? "" : words.label(deed.partKind()),
                deed.part() == null ? "" : deed.part(),
                deed.day() == null ? "" : words.dayMonthYear(deed.day()),
                deed.service() == null ? "" : names.service(deed.service()),
                site == null ? "" : site.label());
    }
}
