package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The list: what, when, who; a row opens its task, a box picks it for something that is done to several at once. */
final class TaskGrid extends Grid<WorkItemLine> {

    /** Beyond, the grid scrolls by itself and draws only what is seen. */
    private static final int ROWS_WITHOUT_SCROLLING = 60;

    private final Wording words = Wording.here();
    private final Names names;
    private final Map<WorkItemId, WorkItemLine> picked = new LinkedHashMap<>();
    private List<WorkItemLine> shown = List.of();
    private boolean selecting;

    /**
     * @param hrefs the address of a task
     * @param all picks all rows, above the boxes that pick one
     * @param onOpen a row was chosen
     * @param onPick what is picked has changed
     */
    TaskGrid(
            Names names,
            Actor actor,
            LocalDate today,
            Function<WorkItemLine, String> hrefs,
            Component all,
            Consumer<WorkItemLine> onOpen,
            Runnable onPick) {
        super();
        this.names = names;

        // components
        addClassName("qp-task-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        getElement().setAttribute("aria-label", words.text("tasks.list"));
        addColumn(LitRenderer.<WorkItemLine>of(
                                "<input type=\"checkbox\" class=\"qp-pick\" aria-label=${item.label} .checked=${item.picked}"
                                        + " @change=${(event) => pick(event.target.checked)}>")
                        .withProperty("label", item -> words.text("tasks.pick", TaskWords.title(item, words)))
                        .withProperty("picked", item -> picked.containsKey(item.id()))
                        .withFunction("pick", (item, arguments) -> {
                            pick(item, arguments.getBoolean(0));
                            onPick.run();
                        }))
                .setHeader(all)
                .setWidth("42px")
                .setFlexGrow(0);
        addColumn(LitRenderer.<WorkItemLine>of(
                                "<a class=\"qp-task-link\" router-link href=${item.href} title=${item.title}>${item.title}</a>"
                                        + "<span class=\"qp-task-sub\"><span class=\"qp-ref\">${item.reference}</span>${item.theme}</span>"
                                        + "<span class=\"qp-due qp-task-due-inline ${item.tone}\"><b>${item.due}</b> <small>${item.who}</small></span>")
                        .withProperty("href", hrefs::apply)
                        .withProperty("title", item -> TaskWords.title(item, words))
                        .withProperty("reference", WorkItemLine::reference)
                        .withProperty("theme", item -> " · " + TaskWords.area(item, names, words))
                        .withProperty("tone", item -> DueLabel.tone(item.dueOn(), today)
                                .className())
                        .withProperty("due", item -> due(item, today))
                        .withProperty("who", item -> who(item, actor)))
                .setHeader(words.text("tasks.column.task"))
                .setFlexGrow(5)
                .setWidth("220px");
        Column<WorkItemLine> dues = addColumn(LitRenderer.<WorkItemLine>of(
                                "<span class=\"qp-due ${item.tone}\"><b>${item.due}</b><small>${item.date}</small></span>")
                        .withProperty("tone", item -> DueLabel.tone(item.dueOn(), today)
                                .className())
                        .withProperty("due", item -> due(item, today))
                        .withProperty("date", item -> item.dueOn() == null ? "" : words.date(item.dueOn(), today)))
                .setHeader(words.text("tasks.column.due"))
                .setFlexGrow(0)
                .setWidth("160px");
        Column<WorkItemLine> holders = addColumn(LitRenderer.<WorkItemLine>of(
                                "<span class=${item.kind}>${item.who}</span><span class=\"qp-task-sub\">${item.groups}</span>")
                        .withProperty("kind", item -> isMine(item, actor) ? "qp-chip" : "qp-muted")
                        .withProperty("who", item -> who(item, actor))
                        .withProperty(
                                "groups", item -> item.assignee() == null ? TaskPanel.candidates(item, names) : ""))
                .setHeader(words.text("tasks.column.who"))
                .setFlexGrow(0)
                .setWidth("104px");
        setSelectionMode(SelectionMode.SINGLE);
        ((GridSingleSelectionModel<WorkItemLine>) getSelectionModel()).setDeselectAllowed(false);

        // listeners
        NarrowScreen.follow(this, narrow -> {
            dues.setVisible(!narrow);
            holders.setVisible(!narrow);
        });
        addSelectionListener(selection -> {
            if (!selecting) {
                selection.getFirstSelectedItem().ifPresent(onOpen);
            }
        });
    }

    private String due(WorkItemLine item, LocalDate today) {
        return item.dueOn() == null ? words.text("due.none") : words.due(item.dueOn(), today);
    }

    private static boolean isMine(WorkItemLine item, Actor actor) {
        return item.assignee() != null && actor.is(item.assignee());
    }

    private String who(WorkItemLine item, Actor actor) {
        if (item.assignee() == null) {
            return words.text("tasks.to-take");
        }
        return isMine(item, actor) ? words.text("tasks.me") : names.person(item.assignee());
    }

    void show(List<WorkItemLine> items) {
        shown = items;
        picked.keySet().retainAll(items.stream().map(WorkItemLine::id).toList());
        boolean few = items.size() <= ROWS_WITHOUT_SCROLLING;
        setAllRowsVisible(few);
        setClassName("qp-scrolls", !few);
        setItems(items);
    }

    /** Marks the row of the task that is open, without opening it again. */
    void mark(@Nullable WorkItemId open) {
        selecting = true;
        try {
            shown.stream()
                    .filter(item -> item.id().equals(open))
                    .findFirst()
                    .ifPresentOrElse(this::select, this::deselectAll);
        } finally {
            selecting = false;
        }
    }

    List<WorkItemLine> shown() {
        return shown;
    }

    List<WorkItemLine> picked() {
        return List.copyOf(picked.values());
    }

    void pick(WorkItemLine item, boolean on) {
        if (on) {
            picked.put(item.id(), item);
        } else {
            picked.remove(item.id());
        }
    }

    void pickAll(boolean on) {
        picked.clear();
        if (on) {
            shown.forEach(item -> picked.put(item.id(), item));
        }
        getDataProvider().refreshAll();
    }
}
