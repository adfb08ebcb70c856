//! Arabic.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "ar",
    plural: PluralRule::Arabic,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => "البحث متوقف بسبب خطأ. أعد تحميل الصفحة للبحث من جديد.",
        MessageId::Now => "حتى الآن",
        MessageId::Until => "حتى {date}",
        MessageId::About => "{duration} تقريبًا",
        MessageId::UpTo => "{duration} على الأكثر",
        MessageId::UpToAYear => "سنة على الأكثر",
        MessageId::Experience => "{duration} من الخبرة",
        MessageId::Years => "{n} سنة|سنة واحدة|سنتان|{n} سنوات|{n} سنة|{n} سنة",
        MessageId::Months => "{n} شهر|شهر واحد|شهران|{n} أشهر|{n} شهرًا|{n} شهر",
        MessageId::YearsAndMonths => "{years} و{months}",
        MessageId::Roles => "{n} منصب|منصب واحد|منصبان|{n} مناصب|{n} منصبًا|{n} منصب",
        MessageId::Jobs => "{n} وظيفة|وظيفة واحدة|وظيفتان|{n} وظائف|{n} وظيفة|{n} وظيفة",
        MessageId::Projects => "{n} مشروع|مشروع واحد|مشروعان|{n} مشاريع|{n} مشروعًا|{n} مشروع",
        MessageId::Contributions => {
            "{n} مساهمة|مساهمة واحدة|مساهمتان|{n} مساهمات|{n} مساهمة|{n} مساهمة"
        }
        MessageId::Others => {
            "{n} عنصر آخر|عنصر واحد آخر|عنصران آخران|{n} عناصر أخرى|{n} عنصرًا آخر|{n} عنصر آخر"
        }
        MessageId::SomeOf => "{shown_jobs} من أصل {total}",
        MessageId::ListSeparator => "، ",
        MessageId::NoResults => "لا توجد نتائج للبحث عن «\u{2068}{query}\u{2069}»",
        MessageId::NotUsedHere => "لم يرد ذكر «\u{2068}{technology}\u{2069}» هنا.",
        MessageId::SkipToContent => "الانتقال إلى المحتوى",
        MessageId::Sections => "الأقسام",
        MessageId::ContactAndProfiles => "معلومات الاتصال والملفات الشخصية",
        MessageId::OtherProjects => "مشاريع أخرى",
        MessageId::Search => "بحث",
        MessageId::SearchHint => "وظائف، مشاريع، مهارات",
        MessageId::ClearSearch => "مسح البحث",
        MessageId::Remove => "إزالة {technology}",
        MessageId::ExpandAll => "توسيع الكل",
        MessageId::CollapseAll => "طي الكل",
        MessageId::LinkToJob => "نسخ رابط هذا المنصب",
        MessageId::Technologies => "التقنيات",
        MessageId::More => {
            "{n} تقنية أخرى|تقنية واحدة أخرى|تقنيتان أخريان|{n} تقنيات أخرى|{n} تقنية أخرى|{n} تقنية أخرى"
        }
        MessageId::Grade => "المعدل:",
        MessageId::Level => "المستوى:",
        MessageId::Timeline => "المخطط الزمني",
        MessageId::TimelineOmits => "تُعرض أحدث العناصر فقط ({shown} من أصل {total}).",
        MessageId::ColourScheme => "المظهر",
        MessageId::System => "النظام",
        MessageId::Light => "فاتح",
        MessageId::Dark => "داكن",
        MessageId::Download => "تنزيل السيرة الذاتية",
        MessageId::Contact => "بطاقة جهة اتصال (vCard)",
        MessageId::PlainText => "نص عادي",
        MessageId::CopyView => "نسخ رابط هذا العرض",
        MessageId::Print => "الطباعة أو الحفظ بتنسيق PDF",
        MessageId::Copied => "تم نسخ الرابط",
        MessageId::NotCopied => "تعذّر نسخ الرابط. يُرجى نسخه من شريط العنوان.",
        MessageId::FirstPublished => "أول نشر:",
        MessageId::LastUpdated => "آخر تحديث:",
        MessageId::EditPage => "تعديل هذه الصفحة",
        MessageId::Loading => "جارٍ تحميل الملف الشخصي…",
        MessageId::NeedsScript => "تتطلب هذه الصفحة JavaScript.",
        MessageId::LoadedFrom => "مصدر هذا الملف الشخصي: {url}",
        MessageId::NotFound => "الصفحة غير موجودة",
        MessageId::NotFoundHelp => {
            "لا توجد صفحة على هذا العنوان. ربما نُقلت الصفحة أو كُتب الرابط بشكل خاطئ."
        }
        MessageId::BackTo => "العودة إلى صفحة \u{2068}{name}\u{2069}",
        MessageId::SummaryTitle => "نبذة عني",
        MessageId::ContributionsTitle => "المساهمات",
        MessageId::ProjectsTitle => "المشاريع",
        MessageId::VolunteerTitle => "العمل التطوعي",
        MessageId::TechnologiesTitle => "التقنيات",
        MessageId::WorkTitle => "الخبرة العملية",
        MessageId::EducationTitle => "التعليم",
        MessageId::SkillsTitle => "المهارات",
        MessageId::CertificatesTitle => "الشهادات",
        MessageId::AwardsTitle => "الجوائز",
        MessageId::PublicationsTitle => "المنشورات",
        MessageId::LanguagesTitle => "اللغات",
        MessageId::InterestsTitle => "الاهتمامات",
        MessageId::ReferencesTitle => "التوصيات",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "تعذّر الوصول إلى {url}. قد لا يكون جهازك متصلًا بالإنترنت.",
        WidgetMessage::OfflineStatus => "استجاب الخادم بالرمز {status}. يُرجى إعادة المحاولة لاحقًا.",
        WidgetMessage::NotFound => "لا توجد سيرة ذاتية على {url}: استجاب الخادم بالرمز {status}.",
        WidgetMessage::NotFoundInvalid => "عنوان الويب «{url}» غير صالح.",
        WidgetMessage::Refused => {
            "لا يسمح الخادم للمواقع الأخرى بقراءة {url}: فهو لا يرسل الترويسة Access-Control-Allow-Origin."
        }
        WidgetMessage::WrongType => "الملف {url} ليس ملف JSON: يرسله الخادم بالنوع {type}.",
        WidgetMessage::NotJson => "محتوى {url} ليس JSON صالحًا: \u{2068}{reason}\u{2069}.",
        WidgetMessage::NotAResume => {
            "محتوى {url} ليس سيرة ذاتية بتنسيق JSON Resume: \u{2068}{reason}\u{2069}."
        }
        WidgetMessage::NotAResumeComplex => "تتعذّر قراءة {url} لأن محتواه معقّد جدًا.",
        WidgetMessage::TooBig => "حجم {url} أكبر من 1\u{a0}MiB.",
        WidgetMessage::TooBigContent => {
            "يتعذّر عرض {url} لأن محتواه كبير جدًا: عدد عناصره {elements} تقريبًا، والحد الأقصى {max}."
        }
        WidgetMessage::Private => {
            "يحتوي {url} على علامة خصوصية لا يمكن تطبيقها: \u{2068}{reason}\u{2069}."
        }
        WidgetMessage::TooSlow => "لم يكتمل تحميل {url} خلال 10 ثوانٍ.",
        WidgetMessage::TooSlowCompile => "استغرقت قراءة {url} أكثر من 5 ثوانٍ.",
        WidgetMessage::Broken => "تعذّر تشغيل الأداة (\u{2068}{reason}\u{2069}).",
        WidgetMessage::BrokenFile => {
            "تعذّر على الأداة تحميل ملفها {file}: استجاب الخادم بالرمز {status}."
        }
        WidgetMessage::BrokenBuild => {
            "تأتي ملفات الأداة من إصدارات مختلفة لموقعها. يُرجى إعادة تحميل الصفحة للمحاولة مجددًا."
        }
        WidgetMessage::Blocked => {
            "سياسة Content-Security-Policy في هذه الصفحة تحظر الأداة. يجب إضافة:\u{2066} {directives}"
        }
        WidgetMessage::Retry => "إعادة المحاولة",
    }
}
