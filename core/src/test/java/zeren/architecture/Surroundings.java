package zeren.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.stream.Collectors;

/** What makes an answer depend on more than its arguments, as {@code Owner.name(ParameterTypes)} in simple names. */
final class Surroundings {
    private static final Set<String> CLOCKS = Set.of("System.currentTimeMillis()", "System.nanoTime()", "Date.<init>()");
    private static final Set<String> CLOCK_TYPES = Set.of("java.time.Clock", "java.time.InstantSource", "java.util.Calendar");

    private static final Set<String> DEFAULTS = Set.of(
            "ZoneId.systemDefault()", "TimeZone.getDefault()",
            "Locale.getDefault()", "Locale.getDefault(Category)",
            "String.format(String,Object[])", "String.formatted(Object[])", "String.toLowerCase()", "String.toUpperCase()",
            "DateTimeFormatter.ofPattern(String)", "DateTimeFormatterBuilder.toFormatter()", "Formatter.<init>()",
            "Charset.defaultCharset()", "String.getBytes()", "String.<init>(byte[])", "InputStreamReader.<init>(InputStream)",
            "System.getenv()", "System.getenv(String)", "System.getProperty(String)", "System.getProperty(String,String)", "System.lineSeparator()",
            "Math.random()", "Random.<init>()", "UUID.randomUUID()");

    private Surroundings() {
    }

    static boolean isClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        return owner.startsWith("java.time.") && access.getName().equals("now")
                || CLOCK_TYPES.contains(owner)
                || CLOCKS.contains(signature(access));
    }

    static boolean isDefault(JavaAccess<?> access) {
        return DEFAULTS.contains(signature(access));
    }

    private static String signature(JavaAccess<?> access) {
        String name = access.getTargetOwner().getSimpleName() + "." + access.getName();
        return access.getTarget() instanceof CodeUnitAccessTarget unit ? name + parameters(unit) : name;
    }

    private static String parameters(CodeUnitAccessTarget unit) {
        return unit.getParameterTypes().stream().map(JavaType::toErasure).map(type -> type.getSimpleName()).collect(Collectors.joining(",", "(", ")"));
    }
}
