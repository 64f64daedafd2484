package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;

/** Somebody else has changed the indicator's definition since it was read; nothing was changed. Argument: the indicator's name. */
public final class IndicatorChanged extends BusinessRefusal {

    private IndicatorChanged(String name) {
        super("indicator.changed-meanwhile", "« " + name + " » was changed by somebody else meanwhile", name);
    }

    public static IndicatorChanged of(String name) {
        return new IndicatorChanged(name);
    }
}
