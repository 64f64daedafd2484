package fr.qualipilote.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body is to be; the parameters are those of {@link BodySheet}. */
public record DescribeBody(
        BodyKind kind,
        String name,
        Seat chair,
        List<Seat> members,
        List<String> themes,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String rhythm) {}
