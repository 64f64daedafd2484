package fr.qualipilote.ui.part;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Chooses contributors: all services, some of them, people by name. */
public final class ContributorsField extends MultiSelectComboBox<Contributor> {

    public ContributorsField(String label, Names names) {
        super(label);
        Wording words = Wording.here();
        List<Contributor> choices = new ArrayList<>();
        choices.add(new Contributor.AllServices());
        names.activeServices().forEach(service -> choices.add(new Contributor.OneService(service.id())));
        names.activePeople().forEach(person -> choices.add(new Contributor.Someone(person.id())));
        setItemLabelGenerator(names::contributor);
        setItems((choice, typed) -> SearchText.contains(names.contributor(choice), typed), choices);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(words.text("multi-select.cleared"))
                .setFocused(words.text("multi-select.focused"))
                .setSelected(words.text("multi-select.selected"))
                .setDeselected(words.text("multi-select.deselected"))
                .setTotal("{count} " + words.text("multi-select.total")));
    }

    public void choose(List<Contributor> contributors) {
        setValue(new LinkedHashSet<>(contributors));
    }

    public List<Contributor> chosen() {
        return List.copyOf(getValue());
    }
}
