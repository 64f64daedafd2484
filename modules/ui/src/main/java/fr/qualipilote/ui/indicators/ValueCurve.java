package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws values over time with their target; see {@code frontend/indicators}. What it shows stands in a table beside it. */
@Tag("qualipilote-value-curve")
@JsModule("./indicators/qualipilote-value-curve.ts")
final class ValueCurve extends Component {

    /**
     * @param label of the axis
     * @param value null where there is none: the curve is interrupted
     * @param text the value as it is written beside its point
     * @param verdict met, missed, close, informative, or empty
     */
    record Point(
            String label,
            @Nullable BigDecimal value,
            String text,
            String verdict,
            @Nullable BigDecimal target,
            @Nullable BigDecimal median) {}

    /** @param said all that the curve shows, in words @param unit after a number on the axis */
    record Labels(String said, String unit, String target, String median, String language) {}

    ValueCurve(List<Point> points, Labels labels) {
        getElement().setPropertyBean("labels", labels);
        getElement().setPropertyList("points", points);
    }
}
