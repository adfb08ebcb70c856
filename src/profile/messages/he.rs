//! Hebrew.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "he",
    plural: PluralRule::Hebrew,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => "החיפוש כבוי בעקבות שגיאה. יש לטעון מחדש את הדף כדי לחפש שוב.",
        MessageId::Now => "היום",
        MessageId::Until => "עד {date}",
        MessageId::About => "בערך {duration}",
        MessageId::UpTo => "עד {duration}",
        MessageId::UpToAYear => "עד שנה",
        MessageId::Experience => "ניסיון של {duration}",
        MessageId::Years => "שנה אחת|שנתיים|{n} שנים",
        MessageId::Months => "חודש אחד|חודשיים|{n} חודשים",
        MessageId::YearsAndMonths => "{years}, {months}",
        MessageId::Roles => "תפקיד אחד|שני תפקידים|{n} תפקידים",
        MessageId::Jobs => "תפקיד אחד|שני תפקידים|{n} תפקידים",
        MessageId::Projects => "פרויקט אחד|שני פרויקטים|{n} פרויקטים",
        MessageId::Contributions => "תרומה לפרויקט אחד|תרומה לשני פרויקטים|תרומה ל־{n} פרויקטים",
        MessageId::Others => "פריט נוסף אחד|שני פריטים נוספים|{n} פריטים נוספים",
        MessageId::SomeOf => "{shown_jobs} מתוך {total}",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "אין תוצאות עבור ”{query}”",
        MessageId::NotUsedHere => "הטכנולוגיה ”{technology}” אינה מופיעה בפרופיל הזה.",
        MessageId::SkipToContent => "דילוג לתוכן",
        MessageId::Sections => "מדורים",
        MessageId::ContactAndProfiles => "פרטי קשר ופרופילים",
        MessageId::OtherProjects => "פרויקטים אחרים",
        MessageId::Search => "חיפוש",
        MessageId::SearchHint => "תפקידים, פרויקטים, כישורים",
        MessageId::ClearSearch => "ניקוי החיפוש",
        MessageId::Remove => "הסרת {technology}",
        MessageId::ExpandAll => "הרחבת הכול",
        MessageId::CollapseAll => "כיווץ הכול",
        MessageId::LinkToJob => "העתקת קישור לתפקיד הזה",
        MessageId::Technologies => "טכנולוגיות",
        MessageId::More => "עוד {n}|עוד {n}|עוד {n}",
        MessageId::Grade => "ציון:",
        MessageId::Level => "רמה:",
        MessageId::Timeline => "ציר זמן",
        MessageId::TimelineOmits => "מוצגים הפריטים האחרונים: {shown} מתוך {total}.",
        MessageId::ColourScheme => "ערכת נושא",
        MessageId::System => "לפי המערכת",
        MessageId::Light => "בהיר",
        MessageId::Dark => "כהה",
        MessageId::Download => "הורדת קורות החיים",
        MessageId::Contact => "כרטיס ביקור (vCard)",
        MessageId::PlainText => "טקסט פשוט",
        MessageId::CopyView => "העתקת קישור לתצוגה הזאת",
        MessageId::Print => "הדפסה או שמירה כ־PDF",
        MessageId::Copied => "הקישור הועתק",
        MessageId::NotCopied => "לא ניתן היה להעתיק את הקישור. אפשר להעתיק אותו משורת הכתובת.",
        MessageId::FirstPublished => "פורסם לראשונה:",
        MessageId::LastUpdated => "עודכן לאחרונה:",
        MessageId::EditPage => "עריכת הדף הזה",
        MessageId::Loading => "הפרופיל בטעינה…",
        MessageId::NeedsScript => "הדף הזה דורש JavaScript.",
        MessageId::LoadedFrom => "הפרופיל הזה נטען מהכתובת {url}",
        MessageId::NotFound => "הדף לא נמצא",
        MessageId::NotFoundHelp => "אין דף בכתובת הזאת. ייתכן שהוא הועבר או שיש טעות בקישור.",
        MessageId::BackTo => "חזרה לפרופיל של {name}",
        MessageId::SummaryTitle => "אודות",
        MessageId::ContributionsTitle => "תרומות לפרויקטים",
        MessageId::ProjectsTitle => "פרויקטים",
        MessageId::VolunteerTitle => "התנדבות",
        MessageId::TechnologiesTitle => "טכנולוגיות",
        MessageId::WorkTitle => "ניסיון תעסוקתי",
        MessageId::EducationTitle => "השכלה",
        MessageId::SkillsTitle => "כישורים",
        MessageId::CertificatesTitle => "תעודות והסמכות",
        MessageId::AwardsTitle => "פרסים",
        MessageId::PublicationsTitle => "פרסומים",
        MessageId::LanguagesTitle => "שפות",
        MessageId::InterestsTitle => "תחומי עניין",
        MessageId::ReferencesTitle => "המלצות",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "לא ניתן להתחבר אל {url}. ייתכן שאין חיבור לאינטרנט.",
        WidgetMessage::OfflineStatus => "השרת השיב בקוד {status}. אפשר לנסות שוב מאוחר יותר.",
        WidgetMessage::NotFound => "אין קורות חיים בכתובת {url}: השרת השיב בקוד {status}.",
        WidgetMessage::NotFoundInvalid => "הכתובת ”{url}” אינה כתובת אינטרנט תקינה.",
        WidgetMessage::Refused => {
            "השרת אינו מאפשר לאתרים אחרים לקרוא את {url}: הוא אינו שולח את הכותרת Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => "הקובץ {url} אינו קובץ JSON: השרת שולח אותו עם הסוג {type}.",
        WidgetMessage::NotJson => "הקובץ {url} אינו קובץ JSON תקין: {reason}.",
        WidgetMessage::NotAResume => "הקובץ {url} אינו קורות חיים בפורמט JSON Resume: {reason}.",
        WidgetMessage::NotAResumeComplex => "הקובץ {url} מורכב מכדי שיהיה אפשר לקרוא אותו.",
        WidgetMessage::TooBig => "הקובץ {url} גדול מ־1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "הקובץ {url} גדול מכדי להציג אותו: יש בו כ־{elements} רכיבים, והמגבלה היא {max}."
        }
        WidgetMessage::Private => "הקובץ {url} מכיל סימון פרטיות שלא ניתן להחיל: {reason}.",
        WidgetMessage::TooSlow => "הקובץ {url} לא נטען בתוך 10\u{a0}שניות.",
        WidgetMessage::TooSlowCompile => "קריאת הקובץ {url} נמשכה יותר מ־5\u{a0}שניות.",
        WidgetMessage::Broken => "לא ניתן היה להפעיל את הווידג׳ט ({reason}).",
        WidgetMessage::BrokenFile => {
            "טעינת הקובץ {file} של הווידג׳ט נכשלה: השרת השיב בקוד {status}."
        }
        WidgetMessage::BrokenBuild => {
            "הקבצים של הווידג׳ט שייכים לגרסאות שונות של האתר שלו. כדי לנסות שוב, יש לטעון את הדף מחדש."
        }
        WidgetMessage::Blocked => {
            "המדיניות Content-Security-Policy של הדף הזה חוסמת את הווידג׳ט. יש להוסיף: {directives}"
        }
        WidgetMessage::Retry => "ניסיון חוזר",
    }
}
