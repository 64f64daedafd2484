package fr.qualipilote.ui.indicators;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DefinitionFormTest {

    private final House house = new House();
    private final Names names = new Names(house.people, house.services, house.referentials);

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void anIndicatorNeedsAName() {
        DefinitionForm form = form();
        assertThat(form.isComplete()).isFalse();
        assertThat(_get(form, TextField.class, spec -> spec.withLabel("Nom")).isInvalid())
                .isTrue();

        _setValue(_get(form, TextField.class, spec -> spec.withLabel("Nom")), "Taux de réponse");
        assertThat(form.isComplete()).isTrue();
    }

    @Test
    void aShareHasAnUpperBoundAndADelayHasNone() {
        DefinitionForm form = form();
        assertThat(form.definition().upperBound()).isEqualByComparingTo("100");

        @SuppressWarnings("unchecked")
        Select<Unit> unit = _get(form, Select.class, spec -> spec.withLabel("Unité"));
        _setValue(unit, Unit.DAYS);

        assertThat(form.definition().upperBound()).isNull();
        assertThat(form.definition().decimals()).isZero();
    }

    @Test
    void aServiceOrAPersonIsResponsibleNotBoth() {
        DefinitionForm form = form();
        assertThat(form.definition().responsible()).isEqualTo(new Responsible.Quality());
        ComboBox<ServiceLine> service = combo(form, "Service responsable");
        ComboBox<PersonLine> person = combo(form, "Ou personne responsable");

        _setValue(service, house.services.service(House.BARU));
        assertThat(form.definition().responsible()).isEqualTo(new Responsible.OneService(House.BARU));
        _setValue(person, House.personLine("baru"));
        assertThat(form.definition().responsible()).isEqualTo(new Responsible.Someone(House.AGENT));
        assertThat(service.isEmpty()).isTrue();
    }

    @Test
    void theFirstTargetHasItsMonth() {
        DefinitionForm form = form();
        assertThat(form.targets()).isEmpty();

        @SuppressWarnings("unchecked")
        Select<Direction> direction = _get(form, Select.class, spec -> spec.withLabel("Sens"));
        _setValue(direction, Direction.CEILING);
        assertThat(form.isComplete()).as("a value to reach is missing").isFalse();
        _setValue(
                _get(form, BigDecimalField.class, spec -> spec.withLabel("Valeur à atteindre")), new BigDecimal("60"));

        assertThat(form.targets())
                .containsExactly(new DatedTarget(
                        YearMonth.of(2022, 6), new Target.Ceiling(new BigDecimal("60"), BigDecimal.ZERO)));
    }

    @SuppressWarnings("unchecked")
    private static <T> ComboBox<T> combo(DefinitionForm form, String label) {
        return _get(form, ComboBox.class, spec -> spec.withLabel(label));
    }

    private DefinitionForm form() {
        DefinitionForm form = new DefinitionForm(null, names, List.of(), House.TODAY);
        UI.getCurrent().add(form);
        return form;
    }
}
