package dev.guestwifi.peers.spring;

import dev.guestwifi.peers.spring.generated.model.ParameterFault;
import dev.guestwifi.peers.spring.generated.model.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Makes problem documents of what the framework refuses, and of {@link PeerException}. */
@RestControllerAdvice
class Problems {
    private static final Map<String, String> CODES = Map.of(
            "NotNull",
            "required",
            "Pattern",
            "malformed_slug",
            "Size",
            "too_long",
            "Min",
            "out_of_range",
            "Max",
            "out_of_range",
            "DecimalMin",
            "out_of_range",
            "DecimalMax",
            "out_of_range");

    @ExceptionHandler
    ResponseEntity<Problem> problem(PeerException refusal, HttpServletRequest request) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(refusal.body((String) request.getAttribute(PeerException.REQUEST_ID)));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return problem(PeerException.invalid(missing.getParameterName(), "required", "must be given"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request) {
        String code = mistyped.getRequiredType() == LocalDate.class ? "not_a_date" : "not_a_number";
        return problem(PeerException.invalid(mistyped.getName(), code, String.valueOf(mistyped.getValue())), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(ConstraintViolationException invalid, HttpServletRequest request) {
        return problem(
                PeerException.invalid(invalid.getConstraintViolations().stream()
                        .map(Problems::fault)
                        .toList()),
                request);
    }

    private static ParameterFault fault(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String parameter = path.substring(path.lastIndexOf('.') + 1)
                .replaceAll("([A-Z])", "_$1")
                .toLowerCase(Locale.ROOT);
        return new ParameterFault(parameter, CODES.getOrDefault(constraint, "required"), violation.getMessage());
    }
}
