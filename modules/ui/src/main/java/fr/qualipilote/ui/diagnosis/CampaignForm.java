package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.kernel.WorkingDays;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields of a campaign that is prepared. It can be kept when its title is there; what it takes to open it is listed. */
final class CampaignForm extends Div {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REFERENCE = 300;

    private final Wording words = Wording.here();
    private final WorkingDays days = WorkingDays.ofFrance();
    private final Function<VersionId, VersionSheet> versions;
    private final Answering answering;
    private final Runnable changed;

    private final TextField title = new TextField(words.text("selfdiagnosis.form.title"));
    private final Select<VersionLine> version = new Select<>();
    private final CheckboxGroup<ModuleLine> modules = new CheckboxGroup<>();
    private final MultiSelectComboBox<ServiceLine> services =
            new MultiSelectComboBox<>(words.text("selfdiagnosis.services"));
    private final Div scopes = new Div();
    private final Map<ServiceId, ScopeFields> scopeByService = new LinkedHashMap<>();
    private final DatePicker deadline = Pickers.date(words.text("selfdiagnosis.column.deadline"));
    private final TextField mission = new TextField(words.text("selfdiagnosis.form.mission"));
    private final DatePicker missionOn = Pickers.date(words.text("selfdiagnosis.form.mission-on"));
    private final Div missing = new Div();

    private VersionSheet chosen;
    private DescribeCampaign before;
    private boolean filling = true;

    /**
     * @param offered the versions that may be chosen
     * @param known what the fields show at first
     * @param changed told whenever something else is in them
     */
    CampaignForm(
            List<VersionLine> offered,
            DescribeCampaign known,
            Function<VersionId, VersionSheet> versions,
            Answering answering,
            Runnable changed) {
        this.versions = versions;
        this.answering = answering;
        this.changed = changed;
        this.chosen = versions.apply(known.referential());
        this.before = known;

        // components
        addClassName("qp-action-form");
        title.setMaxLength(LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        version.setLabel(words.text("selfdiagnosis.fact.referential"));
        version.setHelperText(words.text("selfdiagnosis.form.referential.help"));
        version.setItems(offered);
        version.setItemLabelGenerator(VersionLine::label);
        modules.setLabel(words.text("selfdiagnosis.fact.modules"));
        modules.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        modules.setItemLabelGenerator(module -> module.mandatory()
                ? words.text("selfdiagnosis.form.module.mandatory", module.label())
                : module.label());
        modules.setItemEnabledProvider(module -> !module.mandatory());
        services.setItemLabelGenerator(ServiceLine::code);
        services.setItems(
                (service, typed) -> SearchText.contains(service.code() + " " + service.label(), typed),
                answering.names().activeServices());
        services.setHelperText(words.text("selfdiagnosis.form.services.help"));
        deadline.setMin(answering.today().plusDays(1));
        mission.setMaxLength(LONGEST_REFERENCE);
        mission.setHelperText(words.text("selfdiagnosis.form.mission.help"));
        missionOn.setMax(answering.today());
        missing.addClassName("qp-missing");
        scopes.addClassName("qp-stack");

        // listeners
        version.addValueChangeListener(change -> choose(change.getValue()));
        modules.addValueChangeListener(change -> modulesChanged());
        services.addValueChangeListener(change -> servicesChanged());
        deadline.addValueChangeListener(change -> changed());
        title.addValueChangeListener(change -> changed());
        mission.addValueChangeListener(change -> changed());
        missionOn.addValueChangeListener(change -> changed());

        // layout
        add(
                title,
                version,
                modules,
                new H2(words.text("selfdiagnosis.services")),
                services,
                scopes,
                new H2(words.text("selfdiagnosis.form.dates")),
                deadline,
                row(mission, missionOn),
                missing);
        fill(known);
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("qp-row");
        return row;
    }

    // --- filling -----------------------------------------------------------------------------------------------------

    private void fill(DescribeCampaign known) {
        filling = true;
        title.setValue(known.title());
        version.setValue(chosen.line());
        modules.setItems(chosen.modules());
        modules.setValue(asked(chosen, known.modules()));
        known.services().stream()
                .sorted(Comparator.comparing(scope -> answering.names().service(scope.service())))
                .forEach(scope -> line(scope.service()).ifPresent(line -> add(line, scope)));
        services.setValue(answering.names().activeServices().stream()
                .filter(line -> scopeByService.containsKey(line.id()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        deadline.setValue(known.deadline());
        mission.setValue(Objects.requireNonNullElse(known.mission(), ""));
        missionOn.setValue(known.missionOn());
        filling = false;
        before = described();
        changed();
    }

    /** What was chosen, and in any case the mandatory ones. */
    private static Set<ModuleLine> asked(VersionSheet version, Set<String> codes) {
        return version.modules().stream()
                .filter(module -> module.mandatory() || codes.contains(module.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<ServiceLine> line(ServiceId id) {
        return answering.names().activeServices().stream()
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    private void add(ServiceLine line, ServiceInScope scope) {
        ScopeFields fields = new ScopeFields(line, modulesInOrder(), scope, answering, this::changed);
        scopeByService.put(line.id(), fields);
        scopes.add(fields);
    }

    private List<ModuleLine> modulesInOrder() {
        return chosen.modules().stream().filter(modules.getValue()::contains).toList();
    }

    // --- what follows from a choice ----------------------------------------------------------------------------------

    /** Another version has other modules; services and people stay. */
    private void choose(VersionLine line) {
        if (filling || line == null) {
            return;
        }
        chosen = versions.apply(line.id());
        filling = true;
        modules.setItems(chosen.modules());
        modules.setValue(new LinkedHashSet<>(chosen.modules()));
        filling = false;
        modulesChanged();
    }

    private void modulesChanged() {
        if (!filling) {
            Collection<ModuleLine> asked = modulesInOrder();
            scopeByService.values().forEach(fields -> fields.offer(asked));
            changed();
        }
    }

    private void servicesChanged() {
        if (filling) {
            return;
        }
        Set<ServiceId> wanted =
                services.getValue().stream().map(ServiceLine::id).collect(Collectors.toSet());
        scopeByService.entrySet().removeIf(entry -> {
            boolean gone = !wanted.contains(entry.getKey());
            if (gone) {
                scopes.remove(entry.getValue());
            }
            return gone;
        });
        services.getValue().stream()
                .filter(line -> !scopeByService.containsKey(line.id()))
                .forEach(line -> add(line, new ServiceInScope(line.id(), Set.of(), null, null)));
        changed();
    }

    private void changed() {
        if (filling) {
            return;
        }
        deadline.setHelperText(deadlineInWords());
        showMissing();
        changed.run();
    }

    /** « 20 jours ouvrés à partir d’aujourd’hui », or that nobody works on that day. */
    private String deadlineInWords() {
        LocalDate day = deadline.getValue();
        if (day == null || !day.isAfter(answering.today())) {
            return words.text("selfdiagnosis.form.deadline.help");
        }
        return days.isWorkingDay(day)
                ? words.text("selfdiagnosis.form.deadline.days", words.date(day), days.between(answering.today(), day))
                : words.text("selfdiagnosis.form.deadline.closed", words.date(day), words.date(days.sameOrNext(day)));
    }

    private void showMissing() {
        List<String> all = new OpeningCheck(chosen, answering.names(), answering.today(), words).missing(described());
        missing.removeAll();
        missing.setClassName("qp-warning", !all.isEmpty());
        missing.setClassName("qp-next", all.isEmpty());
        if (all.isEmpty()) {
            missing.add(new Span(words.text("selfdiagnosis.form.complete")));
            return;
        }
        UnorderedList list = new UnorderedList();
        all.forEach(one -> list.add(new ListItem(one)));
        missing.add(new Paragraph(words.text("selfdiagnosis.missing")), list);
    }

    // --- what is in the fields ---------------------------------------------------------------------------------------

    boolean isChanged() {
        return !described().equals(before);
    }

    private DescribeCampaign described() {
        String letter = mission.getValue().strip();
        return new DescribeCampaign(
                title.getValue().strip(),
                chosen.id(),
                modules.getValue().stream().map(ModuleLine::code).collect(Collectors.toSet()),
                scopeByService.values().stream().map(ScopeFields::scope).toList(),
                deadline.getValue(),
                letter.isEmpty() ? null : letter,
                missionOn.getValue());
    }

    /** What was typed when it makes a campaign; otherwise the field says what is missing. */
    Optional<DescribeCampaign> terms() {
        title.setErrorMessage(words.text("field.required"));
        title.setInvalid(title.getValue().isBlank());
        return Invalid.focusFirst(this) ? Optional.empty() : Optional.of(described());
    }
}
