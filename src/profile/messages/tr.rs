//! Turkish.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "tr",
    plural: PluralRule::English,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "Bir hata nedeniyle arama kapalı. Yeniden aramak için sayfayı yenileyin."
        }
        MessageId::Now => "günümüz",
        MessageId::Until => "bitiş: {date}",
        MessageId::About => "yaklaşık {duration}",
        MessageId::UpTo => "en fazla {duration}",
        MessageId::UpToAYear => "en fazla 1 yıl",
        MessageId::Experience => "{duration}lık deneyim",
        MessageId::Years => "{n} yıl|{n} yıl",
        MessageId::Months => "{n} ay|{n} ay",
        MessageId::YearsAndMonths => "{years} {months}",
        MessageId::Roles => "{n} pozisyon|{n} pozisyon",
        MessageId::Jobs => "{n} iş|{n} iş",
        MessageId::Projects => "{n} proje|{n} proje",
        MessageId::Contributions => "{n} katkı|{n} katkı",
        MessageId::Others => "{n} diğer öğe|{n} diğer öğe",
        MessageId::SomeOf => "{shown_jobs} (toplam {total})",
        MessageId::ListSeparator => ", ",
        MessageId::NoResults => "“{query}” için sonuç bulunamadı",
        MessageId::NotUsedHere => "“{technology}” bu profilde geçmiyor.",
        MessageId::SkipToContent => "İçeriğe geç",
        MessageId::Sections => "Bölümler",
        MessageId::ContactAndProfiles => "İletişim ve profiller",
        MessageId::OtherProjects => "Diğer projeler",
        MessageId::Search => "Ara",
        MessageId::SearchHint => "İşler, projeler, beceriler",
        MessageId::ClearSearch => "Aramayı temizle",
        MessageId::Remove => "{technology} filtresini kaldır",
        MessageId::ExpandAll => "Tümünü genişlet",
        MessageId::CollapseAll => "Tümünü daralt",
        MessageId::LinkToJob => "Bu pozisyonun bağlantısını kopyala",
        MessageId::Technologies => "Teknolojiler",
        MessageId::More => "{n} teknoloji daha|{n} teknoloji daha",
        MessageId::Grade => "Not ortalaması:",
        MessageId::Level => "Seviye:",
        MessageId::Timeline => "Zaman çizelgesi",
        MessageId::TimelineOmits => "Yalnızca en yeni öğeler gösteriliyor: {shown}/{total}.",
        MessageId::ColourScheme => "Tema",
        MessageId::System => "Sistem",
        MessageId::Light => "Açık",
        MessageId::Dark => "Koyu",
        MessageId::Download => "Özgeçmişi indir",
        MessageId::Contact => "Kartvizit (vCard)",
        MessageId::PlainText => "Düz metin",
        MessageId::CopyView => "Bu görünümün bağlantısını kopyala",
        MessageId::Print => "Yazdır veya PDF olarak kaydet",
        MessageId::Copied => "Bağlantı kopyalandı",
        MessageId::NotCopied => "Bağlantı kopyalanamadı. Adres çubuğundan kopyalayabilirsiniz.",
        MessageId::FirstPublished => "İlk yayımlanma:",
        MessageId::LastUpdated => "Son güncelleme:",
        MessageId::EditPage => "Bu sayfayı düzenle",
        MessageId::Loading => "Profil yükleniyor…",
        MessageId::NeedsScript => "Bu sayfa için JavaScript gereklidir.",
        MessageId::LoadedFrom => "Bu profilin kaynağı: {url}",
        MessageId::NotFound => "Sayfa bulunamadı",
        MessageId::NotFoundHelp => {
            "Bu adreste bir sayfa yok. Sayfa taşınmış veya bağlantı yanlış yazılmış olabilir."
        }
        MessageId::BackTo => "{name} profiline dön",
        MessageId::SummaryTitle => "Hakkımda",
        MessageId::ContributionsTitle => "Katkılar",
        MessageId::ProjectsTitle => "Projeler",
        MessageId::VolunteerTitle => "Gönüllü çalışmalar",
        MessageId::TechnologiesTitle => "Teknolojiler",
        MessageId::WorkTitle => "İş deneyimi",
        MessageId::EducationTitle => "Eğitim",
        MessageId::SkillsTitle => "Beceriler",
        MessageId::CertificatesTitle => "Sertifikalar",
        MessageId::AwardsTitle => "Ödüller",
        MessageId::PublicationsTitle => "Yayınlar",
        MessageId::LanguagesTitle => "Diller",
        MessageId::InterestsTitle => "İlgi alanları",
        MessageId::ReferencesTitle => "Referanslar",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "{url} adresine ulaşılamadı. Çevrimdışı olabilirsiniz.",
        WidgetMessage::OfflineStatus => {
            "Sunucu {status} yanıtını verdi. Daha sonra yeniden deneyin."
        }
        WidgetMessage::NotFound => "{url} adresinde özgeçmiş yok: sunucu {status} yanıtını verdi.",
        WidgetMessage::NotFoundInvalid => "“{url}” geçerli bir web adresi değil.",
        WidgetMessage::Refused => {
            "Sunucu, diğer sitelerin {url} adresini okumasına izin vermiyor: Access-Control-Allow-Origin üst bilgisini göndermiyor."
        }
        WidgetMessage::WrongType => {
            "{url} bir JSON dosyası değil: sunucu bu dosyayı {type} olarak gönderiyor."
        }
        WidgetMessage::NotJson => "{url} geçerli bir JSON değil: {reason}.",
        WidgetMessage::NotAResume => "{url} JSON Resume biçiminde bir özgeçmiş değil: {reason}.",
        WidgetMessage::NotAResumeComplex => "{url} okunamayacak kadar karmaşık.",
        WidgetMessage::TooBig => "{url} çok büyük: en fazla 1\u{a0}MiB olabilir.",
        WidgetMessage::TooBigContent => {
            "{url} gösterilemeyecek kadar büyük: yaklaşık {elements} öğe içeriyor, sınır ise {max}."
        }
        WidgetMessage::Private => "{url} uygulanamayan bir “private” işareti içeriyor: {reason}.",
        WidgetMessage::TooSlow => "{url} adresi 10\u{a0}saniye içinde yüklenemedi.",
        WidgetMessage::TooSlowCompile => "{url} adresinin okunması 5\u{a0}saniyeden uzun sürdü.",
        WidgetMessage::Broken => "Widget başlatılamadı ({reason}).",
        WidgetMessage::BrokenFile => {
            "Widget, {file} dosyasını yükleyemedi: sunucu {status} yanıtını verdi."
        }
        WidgetMessage::BrokenBuild => {
            "Widget dosyaları, kaynak sitenin farklı sürümlerinden geliyor. Yeniden denemek için sayfayı yenileyin."
        }
        WidgetMessage::Blocked => {
            "Widget, bu sayfanın Content-Security-Policy ayarı tarafından engelleniyor. Eklenmesi gereken: {directives}"
        }
        WidgetMessage::Retry => "Yeniden dene",
    }
}
