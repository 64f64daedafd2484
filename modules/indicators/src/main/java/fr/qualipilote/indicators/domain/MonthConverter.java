package fr.qualipilote.indicators.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@Converter
class MonthConverter implements AttributeConverter<YearMonth, Integer> {

    @Override
    public @Nullable Integer convertToDatabaseColumn(@Nullable YearMonth month) {
        return month == null ? null : MonthNumber.of(month);
    }

    @Override
    public @Nullable YearMonth convertToEntityAttribute(@Nullable Integer number) {
        return number == null ? null : MonthNumber.month(number);
    }
}
