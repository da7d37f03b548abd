package zeren.architecture.breach.roomnames.util;

interface UtilBreach {
}
