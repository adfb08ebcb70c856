//! Japanese.

use super::{Language, MessageId, PluralRule, WidgetMessage};

pub(super) const LANGUAGE: Language = Language {
    tag: "ja",
    plural: PluralRule::None,
    text,
    widget,
};

fn text(id: MessageId) -> &'static str {
    match id {
        MessageId::Stopped => {
            "エラーのため検索を利用できません。再度検索するには、ページを再読み込みしてください。"
        }
        MessageId::Now => "現在",
        MessageId::Until => "{date}まで",
        MessageId::About => "約{duration}",
        MessageId::UpTo => "最長{duration}",
        MessageId::UpToAYear => "最長1年",
        MessageId::Experience => "実務経験{duration}",
        MessageId::Years => "{n}年",
        MessageId::Months => "{n}か月",
        MessageId::YearsAndMonths => "{years}{months}",
        MessageId::Roles => "職務{n}件",
        MessageId::Jobs => "職歴{n}件",
        MessageId::Projects => "プロジェクト{n}件",
        MessageId::Contributions => "貢献{n}件",
        MessageId::Others => "その他{n}件",
        MessageId::SomeOf => "{total_jobs}中{shown}件",
        MessageId::ListSeparator => "、",
        MessageId::NoResults => "「{query}」に一致する結果はありません",
        MessageId::NotUsedHere => "このプロフィールに「{technology}」の記載はありません。",
        MessageId::SkipToContent => "コンテンツへスキップ",
        MessageId::Sections => "セクション",
        MessageId::ContactAndProfiles => "連絡先とプロフィール",
        MessageId::OtherProjects => "その他のプロジェクト",
        MessageId::Search => "検索",
        MessageId::SearchHint => "職歴、プロジェクト、スキル",
        MessageId::ClearSearch => "検索をクリア",
        MessageId::Remove => "{technology} の絞り込みを解除",
        MessageId::ExpandAll => "すべて展開",
        MessageId::CollapseAll => "すべて折りたたむ",
        MessageId::LinkToJob => "この職務へのリンクをコピー",
        MessageId::Technologies => "使用技術",
        MessageId::More => "ほか{n}件",
        MessageId::Grade => "成績：",
        MessageId::Level => "レベル：",
        MessageId::Timeline => "タイムライン",
        MessageId::TimelineOmits => "全{total}件中、最近の{shown}件を表示しています。",
        MessageId::ColourScheme => "外観モード",
        MessageId::System => "システム",
        MessageId::Light => "ライト",
        MessageId::Dark => "ダーク",
        MessageId::Download => "履歴書をダウンロード",
        MessageId::Contact => "連絡先カード（vCard）",
        MessageId::PlainText => "プレーンテキスト",
        MessageId::CopyView => "この表示へのリンクをコピー",
        MessageId::Print => "印刷または PDF として保存",
        MessageId::Copied => "リンクをコピーしました",
        MessageId::NotCopied => {
            "リンクをコピーできませんでした。アドレスバーからコピーしてください。"
        }
        MessageId::FirstPublished => "公開日",
        MessageId::LastUpdated => "最終更新日",
        MessageId::EditPage => "このページを編集",
        MessageId::Loading => "プロフィールを読み込んでいます…",
        MessageId::NeedsScript => "このページには JavaScript が必要です。",
        MessageId::LoadedFrom => "このプロフィールは {url} から読み込まれました",
        MessageId::NotFound => "ページが見つかりません",
        MessageId::NotFoundHelp => {
            "このアドレスにページはありません。ページが移動したか、リンクが間違っている可能性があります。"
        }
        MessageId::BackTo => "{name}のページに戻る",
        MessageId::SummaryTitle => "自己紹介",
        MessageId::ContributionsTitle => "オープンソースへの貢献",
        MessageId::ProjectsTitle => "プロジェクト",
        MessageId::VolunteerTitle => "ボランティア活動",
        MessageId::TechnologiesTitle => "使用技術",
        MessageId::WorkTitle => "職歴",
        MessageId::EducationTitle => "学歴",
        MessageId::SkillsTitle => "スキル",
        MessageId::CertificatesTitle => "資格",
        MessageId::AwardsTitle => "受賞歴",
        MessageId::PublicationsTitle => "著作・論文",
        MessageId::LanguagesTitle => "語学",
        MessageId::InterestsTitle => "興味・関心",
        MessageId::ReferencesTitle => "推薦者",
    }
}

fn widget(message: WidgetMessage) -> &'static str {
    match message {
        WidgetMessage::Offline => "{url} に接続できませんでした。オフラインの可能性があります。",
        WidgetMessage::OfflineStatus => {
            "サーバーがステータス {status} を返しました。しばらくしてからもう一度お試しください。"
        }
        WidgetMessage::NotFound => "{url} に履歴書が見つかりません（サーバーの応答：{status}）。",
        WidgetMessage::NotFoundInvalid => "「{url}」は有効な URL ではありません。",
        WidgetMessage::Refused => {
            "サーバーが他のサイトによる {url} の読み取りを許可していません（Access-Control-Allow-Origin ヘッダーが送信されていません）。"
        }
        WidgetMessage::WrongType => {
            "{url} は JSON ファイルではありません（サーバーが返した形式：{type}）。"
        }
        WidgetMessage::NotJson => "{url} は有効な JSON ではありません（{reason}）。",
        WidgetMessage::NotAResume => {
            "{url} は JSON Resume 形式の履歴書ではありません（{reason}）。"
        }
        WidgetMessage::NotAResumeComplex => "{url} は複雑すぎるため、読み取れません。",
        WidgetMessage::TooBig => "{url} のサイズが 1\u{a0}MiB を超えています。",
        WidgetMessage::TooBigContent => {
            "{url} は大きすぎるため、表示できません（要素数：約{elements}、上限：{max}）。"
        }
        WidgetMessage::Private => {
            "{url} には、適用できない非公開マークが含まれています（{reason}）。"
        }
        WidgetMessage::TooSlow => "{url} を10秒以内に読み込めませんでした。",
        WidgetMessage::TooSlowCompile => "{url} の読み取りに5秒以上かかりました。",
        WidgetMessage::Broken => "ウィジェットを起動できませんでした（{reason}）。",
        WidgetMessage::BrokenFile => {
            "ウィジェットのファイル {file} を読み込めませんでした（サーバーの応答：{status}）。"
        }
        WidgetMessage::BrokenBuild => {
            "ウィジェットのファイルに、配信元サイトの異なるバージョンのものが混在しています。ページを再読み込みして、もう一度お試しください。"
        }
        WidgetMessage::Blocked => {
            "このページの Content-Security-Policy により、ウィジェットがブロックされています。次を追加してください：{directives}"
        }
        WidgetMessage::Retry => "再試行",
    }
}
