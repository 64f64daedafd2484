package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.Results.Judged;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gives itself which level at one criterion: each level once, in the order of the scale, with its services, each of which leads to
 * its answer. Of many services the first are shown and the others are made when they are asked for: a page has a list of them for every
 * criterion.
 */
final class JudgedList extends UnorderedList {

    /** More services of one level wait for a click. */
    static final int MOST = 12;

    private final Wording words = Wording.here();
    private final transient ShownResults shown;
    private final String criterion;

    JudgedList(ShownResults shown, String criterion, List<Judged> judged) {
        this.shown = shown;
        this.criterion = criterion;
        addClassName("qp-res-judged");
        Map<String, List<Judged>> byLevel = new LinkedHashMap<>();
        shown.table().questionnaire().scale().levels().stream()
                .map(ConformityLevel::label)
                .forEach(label -> byLevel.put(label, new ArrayList<>()));
        judged.forEach(one ->
                byLevel.computeIfAbsent(one.level(), label -> new ArrayList<>()).add(one));
        byLevel.forEach((label, services) -> {
            if (!services.isEmpty()) {
                add(level(label, services));
            }
        });
    }

    private ListItem level(String label, List<Judged> services) {
        ListItem item = new ListItem(shown.level(label));
        boolean many = services.size() > MOST;
        (many ? services.subList(0, MOST) : services).forEach(one -> item.add(service(one)));
        if (many) {
            item.add(more(item, services.subList(MOST, services.size())));
        }
        return item;
    }

    private NativeButton more(ListItem item, List<Judged> others) {
        NativeButton more = new NativeButton(words.text("results.judged.more", others.size()));
        more.addClassName("qp-figure");
        more.getElement().setAttribute("type", "button");
        more.addClickListener(click -> {
            item.remove(more);
            List<Anchor> links = others.stream().map(this::service).toList();
            links.forEach(item::add);
            // who came by keyboard goes on where the button was
            links.get(0).focus();
        });
        return more;
    }

    private Anchor service(Judged one) {
        return shown.sheet(one.service(), criterion, new Text(ResultWords.code(one.serviceLabel())));
    }
}
